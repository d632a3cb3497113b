import { z } from 'zod';
import { loadWorkingTimes } from '../sellers/index.js';
import type { Actor } from '../shared/actor.js';
import { personOf } from '../shared/actor.js';
import type { AuditTrail } from '../shared/audit-trail.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { minuteMs } from '../shared/durations.js';
import { isId } from '../shared/id.js';
import { longUseCase } from '../shared/use-case.js';
import type { Appointment } from './appointment.entity.js';
import { isAppointmentLength, wrongLength } from './appointment-length.js';
import { bookingHorizonMs, isOverlap, timeTaken } from './book-appointment.js';
import { worksThrough } from './free-slots.js';
import { tellChangeLater } from './tell-change.js';

type Row = Pick<Appointment, 'id' | 'contactId' | 'sellerId' | 'hostId' | 'startsAt' | 'endsAt' | 'status'> & {
  hostWorksHere: boolean;
};
const hold: Statement = {
  name: 'agenda.hold',
  text: `select id, contact_id as "contactId", seller_id as "sellerId", host_id as "hostId", starts_at as "startsAt", ends_at as "endsAt", status,
      exists (select from seller s where s.id = host_id and s.active) as "hostWorksHere"
    from appointment where id = $1 for update`,
};
/** A change of the length alone is no new time, so a reminder that is due or waits is still sent. */
const move: Statement = {
  name: 'agenda.move',
  text: `update appointment set starts_at = $2, ends_at = $3, timed_at = case when starts_at = $2 then timed_at else $4 end,
      changed_by = case when starts_at = $2 then changed_by else $5 end, updated_at = $4
    where id = $1`,
};

const audit = {
  'appointment.rescheduled': {
    subject: 'appointment',
    shows: ({ hostId, startsAt, endsAt }: Pick<Row, 'id' | 'hostId' | 'startsAt' | 'endsAt'>) => ({
      hostId,
      startsAt,
      endsAt,
    }),
  },
};

/**
 * Moves a booked appointment that is not over to another time with the same host. It keeps its length unless `minutes` is given. Throws
 * CONFLICT if the time is taken or outside working hours. Does nothing if the time is unchanged.
 */
export const rescheduleAppointment = longUseCase({
  name: 'agenda.reschedule-appointment',
  permission: 'appointment:reschedule',
  input: z.object({ appointmentId: z.string(), startsAt: z.date(), minutes: z.number().nullish() }),
  audit,
  async run(context, { appointmentId, startsAt, minutes }): Promise<string> {
    const now = context.clock.now();
    const userId = personOf(context.actor);
    try {
      return await context.transaction((tx, trail) =>
        reschedule(tx, trail, context.actor, now, { appointmentId, startsAt, minutes: minutes ?? null, userId }),
      );
    } catch (error) {
      // A seller may not see all appointments of the host, so only the table's constraint can detect an overlap.
      throw isOverlap(error) ? timeTaken() : error;
    }
  },
});

async function reschedule(
  tx: Transaction,
  trail: AuditTrail<typeof audit>,
  actor: Actor,
  now: Date,
  {
    appointmentId,
    startsAt,
    minutes,
    userId,
  }: { appointmentId: string; startsAt: Date; minutes: number | null; userId: string | null },
): Promise<string> {
  const [found] = isId(appointmentId) ? await tx.query<Row>(hold, [appointmentId]) : [];
  if (!found) throw new DomainError('NOT_FOUND', 'Appointment not found.', ['appointmentId']);
  if (found.status !== 'BOOKED' || found.endsAt <= now)
    throw new DomainError('CONFLICT', 'This appointment was cancelled or is over. Book a new one.', ['appointmentId']);
  const lasts = minutes ?? (found.endsAt.getTime() - found.startsAt.getTime()) / minuteMs;
  if (!isAppointmentLength(lasts)) throw new DomainError('INVALID', wrongLength, ['minutes']);
  if (startsAt <= now || startsAt.getTime() > now.getTime() + bookingHorizonMs)
    throw new DomainError('INVALID', 'The new time must be in the future and at most two years ahead.', ['startsAt']);
  const endsAt = new Date(startsAt.getTime() + lasts * minuteMs);
  if (startsAt.getTime() === found.startsAt.getTime() && endsAt.getTime() === found.endsAt.getTime()) {
    trail.nothing();
    return found.id;
  }
  if (!found.hostWorksHere)
    throw new DomainError(
      'CONFLICT',
      'The person of this appointment no longer works here. Cancel it and book a new one.',
      ['appointmentId'],
    );
  const working = (await loadWorkingTimes(tx, [found.hostId])).get(found.hostId);
  if (!working || !worksThrough(working, startsAt, endsAt))
    throw new DomainError(
      'CONFLICT',
      'The person of this appointment does not work at that time. Check availability and choose another.',
      ['startsAt'],
    );
  await tx.query(move, [found.id, startsAt, endsAt, now, userId]);
  tx.record('appointment.rescheduled', {
    appointmentId: found.id,
    contactId: found.contactId,
    sellerId: found.sellerId,
  });
  await tellChangeLater(tx, actor, { appointmentId: found.id, startsAt });
  const { id, hostId } = found;
  trail['appointment.rescheduled'].after(
    { id, hostId, startsAt, endsAt },
    { before: { hostId, startsAt: found.startsAt, endsAt: found.endsAt } },
  );
  return found.id;
}
