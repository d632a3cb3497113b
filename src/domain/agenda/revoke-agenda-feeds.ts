import { z } from 'zod';
import type { Statement } from '../shared/database.port.js';
import { useCase } from '../shared/use-case.js';

const revoke: Statement = {
  name: 'agenda.revoke-feeds',
  text: 'delete from agenda_feed where user_id = app.actor() returning id',
};

/** Deletes all addresses at which calendars read an agenda for the actor. Returns how many there were. */
export const revokeAgendaFeeds = useCase({
  name: 'agenda.revoke-feeds',
  permission: 'agenda-feed:change',
  input: z.object({}),
  audit: { 'agenda-feed.revoked': { subject: 'agenda-feed', shows: (_feed: { id: string }) => ({}) } },
  async run({ tx, audit }): Promise<number> {
    const revoked = await tx.query<{ id: string }>(revoke);
    for (const feed of revoked) audit['agenda-feed.revoked'].before(feed);
    if (revoked.length === 0) audit.nothing();
    return revoked.length;
  },
});
