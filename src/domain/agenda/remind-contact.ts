import { z } from 'zod';
import { lockContact } from '../contacts/index.js';
import { notAudited } from '../shared/audit-trail.js';
import type { Statement } from '../shared/database.port.js';
import { useCase } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import {
  type AppointmentForMessage,
  appointmentForMessage,
  contactOfAppointment,
  queueAppointmentMessage,
  triedAgainAt,
} from './appointment-message.js';

/** Locks the appointment until the reminder is queued, so that it is moved or cancelled before or after. */
const appointmentToRemind: Statement = {
  name: 'agenda.to-remind',
  text: `${appointmentForMessage}
    where a.id = $1 and a.status = 'BOOKED' and a.starts_at > $2 and a.starts_at - make_interval(hours => $3) <= $2
      and not exists (select from appointment_reminder r where r.appointment_id = a.id and r.starts_at = a.starts_at and r.hours <= $3
        and (r.outcome <> 'WAITING' or r.hours < $3))
    for update of a`,
};
const note: Statement = {
  name: 'agenda.note-reminder',
  text: `insert into appointment_reminder (tenant_id, appointment_id, starts_at, hours, outcome, until, message_id, updated_at)
    values (app.tenant(), $1, $2, $3, $4, $5, $6, $7)
    on conflict (tenant_id, appointment_id, starts_at, hours) do update set outcome = excluded.outcome, until = excluded.until, message_id = excluded.message_id, updated_at = excluded.updated_at`,
};

/**
 * Reminds a contact of an appointment, once for each start time and number of hours, if the planner allows it. A reminder that must wait,
 * for example until the night is over, waits at most until the appointment begins.
 */
export const remindContact = useCase({
  name: 'agenda.remind-contact',
  permission: 'appointment:remind',
  input: z.object({ appointmentId: z.uuid(), hours: z.int() }),
  audit: notAudited('The message is stored in the conversation.'),
  async run(context, { appointmentId, hours }): Promise<void> {
    const { tx, scope, clock } = context;
    const [whose] = await tx.query<{ contactId: string }>(contactOfAppointment, [appointmentId]);
    if (!whose) return;
    await lockContact(tx, whose.contactId);
    const now = clock.now();
    const [found] = await tx.query<AppointmentForMessage>(appointmentToRemind, [appointmentId, now, hours]);
    if (!found) return;
    const queued = await queueAppointmentMessage(context, await loadTenant(tx, scope.tenantId), found, 'reminder');
    const { messageId } = queued;
    const until = triedAgainAt(queued, now);
    const outcome = messageId ? 'SENT' : until ? 'WAITING' : 'NOT_ALLOWED';
    await tx.query(note, [appointmentId, found.startsAt, hours, outcome, until, messageId, now]);
  },
});
