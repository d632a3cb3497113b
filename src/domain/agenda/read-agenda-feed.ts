import { z } from 'zod';
import { hashToken } from '../access/index.js';
import { systemActor } from '../shared/actor.js';
import { notAudited } from '../shared/audit-trail.js';
import type { Statement } from '../shared/database.port.js';
import { dayMs } from '../shared/durations.js';
import { openUseCase } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { agendaTexts } from './agenda.texts.js';
import type { AppointmentStatus } from './appointment.entity.js';
import { calendarText } from './calendar-text.js';

const find: Statement = {
  name: 'agenda.find-feed',
  text: 'select tenant_id as "tenantId", host_id as "hostId" from app.find_agenda_feed($1)',
};
/** Maximum number of appointments to come, and of past ones: the past of a busy business must not crowd out what is ahead. */
const most = { ahead: 3_000, behind: 1_000 } as const;
/** Includes cancelled appointments, so that calendars that already have them remove them. */
const listed: Statement = {
  name: 'agenda.feed',
  text: `select a.id, a.starts_at as "startsAt", a.ends_at as "endsAt", a.status, a.updated_at as "updatedAt", c.name
    from (
      (select * from appointment where ($1::uuid is null or host_id = $1) and starts_at >= $4 and starts_at < $3
        order by starts_at, id limit ${most.ahead})
      union all (select * from appointment where ($1::uuid is null or host_id = $1) and starts_at > $2 and starts_at < $4
        order by starts_at desc, id desc limit ${most.behind})) a
      join contact c on c.id = a.contact_id
    order by a.starts_at, a.id`,
};

interface Listed {
  id: string;
  startsAt: Date;
  endsAt: Date;
  status: AppointmentStatus;
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
  audit: notAudited('Only reads.'),
  async run({ database, clock }, { secret }): Promise<string | null> {
    const [feed] = await database.unscoped.query<{ tenantId: string; hostId: string | null }>(find, [
      hashToken(secret),
    ]);
    const scope = feed && systemActor(feed.tenantId).scope;
    if (!feed || !scope) return null;
    const read = database.reader(scope);
    const now = clock.now();
    const daysFrom = (days: number) => new Date(now.getTime() + days * dayMs);
    const { name: business, language } = await loadTenant(read, feed.tenantId);
    const values = [feed.hostId, daysFrom(-31), daysFrom(366), now];
    return calendarText(
      agendaTexts(language, 'feed', { business }),
      (await read.query<Listed>(listed, values)).map(({ name, ...appointment }) => ({
        ...appointment,
        summary: agendaTexts(language, 'event', { name: name ?? agendaTexts(language, 'unnamed') }),
      })),
    );
  },
});
