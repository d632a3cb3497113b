import { z } from 'zod';
import { hashToken } from '../access/index.js';
import { systemActor } from '../shared/actor.js';
import { notAudited } from '../shared/audit-trail.js';
import type { Statement } from '../shared/database.port.js';
import { openUseCase } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { agendaTexts } from './agenda.texts.js';
import { calendarText } from './calendar-text.js';

const dayMs = 86_400_000;
const find: Statement = {
  name: 'agenda.find-feed',
  text: 'select tenant_id as "tenantId", host_id as "hostId" from app.find_agenda_feed($1)',
};
/** Includes cancelled appointments, so that calendars that already have them remove them. */
const listed: Statement = {
  name: 'agenda.feed',
  text: `select a.id, a.starts_at as "startsAt", a.ends_at as "endsAt", a.status, a.updated_at as "updatedAt", c.name
    from appointment a join contact c on c.id = a.contact_id
    where ($1::uuid is null or a.host_id = $1) and a.starts_at > $2 and a.starts_at < $3 order by a.starts_at, a.id limit 3000`,
};

interface Listed {
  id: string;
  startsAt: Date;
  endsAt: Date;
  status: 'BOOKED' | 'CANCELLED';
  updatedAt: Date;
  name: string | null;
}

/**
 * Returns the agenda of a secret address as a calendar (RFC 5545), from a month back to a year ahead; null if the address does not exist.
 * Contains only the names of contacts.
 */
export const readAgendaFeed = openUseCase({
  name: 'agenda.read-feed',
  permission: 'agenda-feed:read',
  input: z.object({ secret: z.string().max(100) }),
  audit: notAudited('Reads only.'),
  async run({ database, clock }, { secret }): Promise<string | null> {
    const [feed] = await database.unscoped.query<{ tenantId: string; hostId: string | null }>(find, [
      hashToken(secret),
    ]);
    const scope = feed && systemActor(feed.tenantId).scope;
    if (!feed || !scope) return null;
    const read = database.reader(scope);
    const now = clock.now().getTime();
    const { name: business, language } = await loadTenant(read, feed.tenantId);
    const values = [feed.hostId, new Date(now - 31 * dayMs), new Date(now + 366 * dayMs)];
    return calendarText(
      agendaTexts(language, 'feed', { business }),
      (await read.query<Listed>(listed, values)).map(({ name, ...appointment }) => ({
        ...appointment,
        summary: agendaTexts(language, 'event', { name: name ?? agendaTexts(language, 'unnamed') }),
      })),
    );
  },
});
