import { z } from 'zod';
import { hashToken, newToken } from '../access/index.js';
import { findAssignee, findOwnSeller } from '../sellers/index.js';
import { isSellingRole } from '../shared/actor.js';
import type { Statement } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { newId } from '../shared/id.js';
import { useCase } from '../shared/use-case.js';

const keep: Statement = {
  name: 'agenda.keep-feed',
  text: `insert into agenda_feed (tenant_id, id, user_id, host_id, secret_hash, created_at) values (app.tenant(), $1, app.actor(), $2, $3, $4)
    on conflict (tenant_id, user_id, host_id) do update set secret_hash = excluded.secret_hash, created_at = excluded.created_at returning id`,
};

/**
 * Returns a new secret address at which the actor's calendar reads an agenda: the named seller's, otherwise a seller's own, otherwise
 * everybody's. The previous address for the same agenda stops working.
 */
export const createAgendaFeed = useCase({
  name: 'agenda.create-feed',
  permission: 'agenda-feed:change',
  input: z.object({ sellerId: z.string().nullish() }),
  audit: {
    'agenda-feed.created': {
      subject: 'agenda-feed',
      shows: ({ hostId }: { id: string; hostId: string | null }) => ({ hostId }),
    },
  },
  async run({ tx, actor, clock, ports, audit }, { sellerId }): Promise<string> {
    if (actor.kind !== 'user')
      throw new DomainError('CONFLICT', 'Calendars belong to users, not to API keys. Sign in as a user.');
    const sells = isSellingRole(actor.role);
    const hostId =
      sellerId != null ? await findAssignee(tx, actor, sellerId, 'sellerId') : sells ? await findOwnSeller(tx) : null;
    if (sells && hostId === null) throw new DomainError('CONFLICT', 'You do not have an agenda.', ['sellerId']);
    const secret = newToken();
    const [feed] = await tx.query<{ id: string }>(keep, [newId(), hostId, hashToken(secret), clock.now()]);
    if (!feed) throw new Error('the address was not kept');
    audit['agenda-feed.created'].after({ id: feed.id, hostId });
    return `${ports.publicUrl}/agenda/${secret}.ics`;
  },
});
