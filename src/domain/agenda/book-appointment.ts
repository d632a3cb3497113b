import { z } from 'zod';
import { findAssignee, findOwnSeller, loadWorkingTimes } from '../sellers/index.js';
import { type Actor, isSellingRole, personOf } from '../shared/actor.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { checkedTogether, DomainError } from '../shared/domain-error.js';
import { dayMs, minuteMs } from '../shared/durations.js';
import { isId, newId } from '../shared/id.js';
import { idempotencyKey, repeatReturnsIdIn } from '../shared/once.js';
import { text } from '../shared/texts.js';
import { useCase } from '../shared/use-case.js';
import type { Appointment } from './appointment.entity.js';
import { appointmentLength, isAppointmentLength, wrongLength } from './appointment-length.js';
import { worksThrough } from './free-slots.js';

/** How far ahead appointments can be booked. */
export const bookingHorizonMs = 2 * 366 * dayMs;
/** Whether Postgres refused the time because of the constraint that forbids overlapping appointments. */
export const isOverlap = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '23P01';
/** The refusal of a time that somebody else has taken. */
export const timeTaken = () =>
  new DomainError('CONFLICT', 'That time is taken. Check availability and choose another.', ['startsAt']);

/** Read with the actor's rights, and locked, so that the contact goes to another seller before or after, together with the appointment. */
const contactStatement: Statement = {
  name: 'agenda.contact',
  text: `select c.seller_id as "sellerId", (select s.id from seller s where s.id = c.seller_id and s.active) as "activeId"
    from contact c where c.id = $1 and c.erased_at is null for share of c`,
};
const everybody: Statement = {
  name: 'agenda.hosts',
  text: `select s.id from seller s where s.active
    order by (select count(*) from appointment a where a.host_id = s.id and a.status = 'BOOKED'
        and a.starts_at > $1::timestamptz - interval '7 days' and a.starts_at < $1::timestamptz + interval '7 days'),
      s.created_at, s.id`,
};
/** Books with the first of the hosts who is free. The constraint of the table decides: `made` is false if another booking was faster. */
const book: Statement = {
  name: 'agenda.book',
  text: `with chosen as materialized (
      select h.id from unnest($4::uuid[]) with ordinality h (id, place)
      where not exists (select from appointment a where a.host_id = h.id and a.status = 'BOOKED' and a.starts_at < $6 and a.ends_at > $5
        and a.starts_at > $5::timestamptz - interval '1 day')
      order by h.place limit 1),
    made as (
      insert into appointment (id, tenant_id, contact_id, seller_id, host_id, starts_at, ends_at, subject, location, status, created_by, changed_by, timed_at, created_at, updated_at)
      select $1, app.tenant(), $2, $3, c.id, $5, $6, $7, $8, 'BOOKED', $9, $9, $10, $10, $10 from chosen c
      on conflict do nothing returning 1)
    select c.id as "hostId", exists (select from made) as made from chosen c`,
};

function checkTime(startsAt: Date, now: Date): void {
  if (startsAt <= now || startsAt.getTime() > now.getTime() + bookingHorizonMs)
    throw new DomainError('INVALID', 'The appointment must be in the future and at most two years ahead.', [
      'startsAt',
    ]);
}

/**
 * Books an appointment with a contact. The host is the named seller, otherwise the seller who calls, otherwise the contact's seller,
 * otherwise the free seller with the fewest appointments around that day. Throws CONFLICT if the time is taken or outside working hours.
 */
export const bookAppointment = useCase({
  name: 'agenda.book-appointment',
  permission: 'appointment:book',
  input: z.object({
    contactId: z.string(),
    sellerId: z.string().nullish(),
    startsAt: z.date(),
    minutes: z.number().default(appointmentLength.usual),
    subject: text('title'),
    location: text('address').nullish(),
    idempotencyKey,
  }),
  once: repeatReturnsIdIn('appointment'),
  audit: {
    'appointment.booked': {
      subject: 'appointment',
      // The subject and place are left out: they may name the contact.
      shows: ({ hostId, startsAt, endsAt }: Pick<Appointment, 'id' | 'hostId' | 'startsAt' | 'endsAt'>) => ({
        hostId,
        startsAt,
        endsAt,
      }),
    },
  },
  async run({ tx, clock, actor, audit }, { contactId, startsAt, minutes, subject, ...input }): Promise<string> {
    const now = clock.now();
    await checkedTogether(
      () => {
        if (subject === '') throw new DomainError('INVALID', 'Enter what the appointment is about.', ['subject']);
      },
      () => {
        if (!isAppointmentLength(minutes)) throw new DomainError('INVALID', wrongLength, ['minutes']);
      },
      () => checkTime(startsAt, now),
    );
    const endsAt = new Date(startsAt.getTime() + minutes * minuteMs);
    const [contact] = isId(contactId)
      ? await tx.query<{ sellerId: string | null; activeId: string | null }>(contactStatement, [contactId])
      : [];
    if (!contact) throw new DomainError('NOT_FOUND', 'Contact not found.', ['contactId']);
    const hosts = await hostsFor(tx, actor, input.sellerId ?? null, contact.activeId, startsAt);
    const times = await loadWorkingTimes(tx, hosts);
    let left = hosts.filter(id => {
      const working = times.get(id);
      return working && worksThrough(working, startsAt, endsAt);
    });
    if (left.length === 0)
      throw new DomainError('CONFLICT', 'Nobody is working at that time. Check availability and choose another.', [
        'startsAt',
      ]);
    const id = newId();
    const createdBy = personOf(actor);
    // Repeats only if another booking has just taken that host's time. Each round has one host less.
    while (left.length > 0) {
      const [chosen] = await tx.query<{ hostId: string; made: boolean }>(book, [
        id,
        contactId,
        contact.sellerId,
        left,
        startsAt,
        endsAt,
        subject,
        input.location || null,
        createdBy,
        now,
      ]);
      if (!chosen) break;
      if (chosen.made) {
        tx.record('appointment.booked', { appointmentId: id, contactId, sellerId: contact.sellerId });
        audit['appointment.booked'].after({ id, hostId: chosen.hostId, startsAt, endsAt });
        return id;
      }
      left = left.filter(host => host !== chosen.hostId);
    }
    throw timeTaken();
  },
});

/** Returns the sellers who may be booked, first choice first. */
async function hostsFor(
  tx: Transaction,
  actor: Actor,
  named: string | null,
  ofContact: string | null,
  startsAt: Date,
): Promise<string[]> {
  const sells = isSellingRole(actor.role);
  const host =
    named !== null ? await findAssignee(tx, actor, named, 'sellerId') : sells ? await findOwnSeller(tx) : ofContact;
  if (host) return [host];
  if (sells)
    throw new DomainError(
      'INVALID',
      'An API key cannot attend appointments. Use a key with the role ADMIN to book for others.',
      ['sellerId'],
    );
  return (await tx.query<{ id: string }>(everybody, [startsAt])).map(({ id }) => id);
}
