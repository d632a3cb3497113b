import { z } from 'zod';
import { lockContact } from '../contacts/index.js';
import { notAudited } from '../shared/audit-trail.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { hourMs, minuteMs } from '../shared/durations.js';
import { useCase } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import {
  type AppointmentForMessage,
  appointmentForMessage,
  contactOfAppointment,
  queueAppointmentMessage,
  triedAgainAt,
} from './appointment-message.js';
import { askToCall, callIsOver } from './ask-to-call.js';

/** Time in which a mark that was made by mistake can be taken back before the contact gets a message. */
const regretMs = 5 * minuteMs;
/** How long after the beginning of the appointment another time is offered; a later offer would confuse the contact. */
const offeredForMs = 48 * hourMs;

/**
 * No time is offered to a contact who has written since the appointment began, because the conversation is about it already, or who has
 * another appointment to come.
 */
const missedAppointment: Statement = {
  name: 'agenda.missed',
  text: `${appointmentForMessage} where a.id = $1 and a.status = 'NO_SHOW' and a.starts_at > $3 and c.erased_at is null
      and not exists (select from conversation w where w.contact_id = c.id and w.last_inbound_at >= a.starts_at)
      and not exists (select from appointment n where n.contact_id = c.id and n.status = 'BOOKED' and n.starts_at > $2)
    for update of a`,
};

/** Enqueues the offer of another time. One job for each appointment, so that a mark that is made again offers once. */
export const offerAgainLater = (tx: Transaction, appointmentId: string, now: Date, runAt?: Date): Promise<unknown> =>
  tx.enqueue(
    'agenda/offer-again',
    { appointmentId },
    { jobKey: `offer-again:${appointmentId}`, runAt: runAt ?? new Date(now.getTime() + regretMs) },
  );

/** Offers another time to a contact who did not come, or asks their seller to call, if no message can. */
export const offerAgain = useCase({
  name: 'agenda.offer-again',
  permission: 'appointment:remind',
  input: z.object({ appointmentId: z.uuid() }),
  audit: notAudited('The message itself stands in the conversation.'),
  async run(context, { appointmentId }): Promise<void> {
    const { tx, scope, clock } = context;
    const tenant = await loadTenant(tx, scope.tenantId);
    if (!tenant.settings.agenda.offerAgain) return;
    const [whose] = await tx.query<{ contactId: string }>(contactOfAppointment, [appointmentId]);
    if (!whose) return;
    await lockContact(tx, whose.contactId);
    const now = clock.now();
    const oldest = new Date(now.getTime() - offeredForMs);
    const [found] = await tx.query<AppointmentForMessage>(missedAppointment, [appointmentId, now, oldest]);
    if (!found) return;
    const queued = await queueAppointmentMessage(context, tenant, found, 'missed');
    const runAt = triedAgainAt(queued, now);
    if (queued.messageId !== null) await callIsOver(tx, appointmentId, now);
    else if (runAt && runAt.getTime() < found.startsAt.getTime() + offeredForMs)
      await offerAgainLater(tx, appointmentId, now, runAt);
    else if (queued.plan.code !== 'NO_CONTACT') await askToCall(tx, tenant, { appointmentId, change: 'missed', now });
  },
});
