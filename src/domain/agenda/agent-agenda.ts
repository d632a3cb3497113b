import { type AgentAgenda, provideAgenda } from '../assistant/index.js';
import { zonesOf } from '../conversations/index.js';
import type { Statement } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { agendaTexts } from './agenda.texts.js';
import { appointmentLength } from './appointment-length.js';
import { bookAppointment, bookingHorizonMs } from './book-appointment.js';
import { cancelAppointment } from './cancel-appointment.js';
import { readAvailability } from './read-availability.js';
import { rescheduleAppointment } from './reschedule-appointment.js';

const customer: Statement = {
  name: 'agenda.customer',
  text: `select c.timezone, c.phone, (select s.id from seller s where s.id = c.seller_id and s.active) as "sellerId", a.id, a.host_id as "hostId",
      a.starts_at as "startsAt", (extract(epoch from a.ends_at - a.starts_at) / 60)::int as minutes
    from contact c left join lateral (
      select * from appointment a where a.contact_id = c.id and a.status = 'BOOKED' and a.starts_at > $2 order by a.starts_at, a.id limit 1) a on true
    where c.id = $1`,
};
/** The appointment that begins at the old or the new time, so that a repeated job finds the one it has already moved. */
const beginning: Statement = {
  name: 'agenda.beginning',
  text: `select id from appointment where contact_id = $1 and starts_at = any ($2) order by status = 'BOOKED' desc, starts_at = $3 desc, id limit 1`,
};

interface Row {
  timezone: string | null;
  phone: string | null;
  sellerId: string | null;
  id: string | null;
  hostId: string;
  startsAt: Date;
  minutes: number;
}
const gone = () => new DomainError('CONFLICT', 'That appointment no longer exists.', ['startsAt']);

const agenda: AgentAgenda = {
  async customer({ read, clock }, tenant, contactId) {
    const [row] = await read.query<Row>(customer, [contactId, clock.now()]);
    if (!row) throw gone();
    const zones = zonesOf(row, tenant.timezone);
    const { id, hostId, startsAt, minutes, sellerId } = row;
    return {
      zone: (zones.length === 1 ? zones[0] : undefined) ?? tenant.timezone,
      next: id === null ? null : { hostId, startsAt, minutes },
      sellerId,
      minutes: appointmentLength.usual,
    };
  },

  async free(context, { sellerId, from, to, minutes }) {
    // A customer may name any year, but beyond this limit nothing can be booked.
    const furthest = new Date(context.clock.now().getTime() + bookingHorizonMs);
    if (from > furthest) return [];
    return readAvailability(context, { sellerId, range: { from, to: to < furthest ? to : furthest }, minutes });
  },

  async book(context, { language }, { subject, ...wanted }) {
    await bookAppointment(context, {
      ...wanted,
      subject: (subject ?? '').slice(0, 100) || agendaTexts(language, 'by-agent'),
    });
  },

  async move(context, { contactId, from, to }) {
    const [found] = await context.read.query<{ id: string }>(beginning, [contactId, [from, to], from]);
    if (!found) throw gone();
    await rescheduleAppointment(context, { appointmentId: found.id, startsAt: to });
  },

  async cancel(context, { contactId, startsAt }) {
    const [found] = await context.read.query<{ id: string }>(beginning, [contactId, [startsAt], startsAt]);
    if (!found) throw gone();
    await cancelAppointment(context, { appointmentId: found.id });
  },
};
provideAgenda(agenda);
