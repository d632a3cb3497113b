import { z } from 'zod';
import { lockContact } from '../contacts/index.js';
import type { Actor } from '../shared/actor.js';
import { notAudited } from '../shared/audit-trail.js';
import type { Statement, Transaction } from '../shared/database.port.js';
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

const appointmentToTell: Statement = {
  name: 'agenda.to-tell',
  text: `${appointmentForMessage} where a.id = $1 and a.starts_at > $2 for update of a`,
};

/**
 * Enqueues a message to the contact that the business has moved or cancelled their appointment. Not for changes by the agent, to which the
 * contact agreed in the conversation. A further change replaces a message that is not sent yet, so that the contact reads only the current
 * state.
 */
export async function tellChangeLater(
  tx: Transaction,
  actor: Actor,
  { appointmentId, startsAt, runAt }: { appointmentId: string; startsAt: Date | null; runAt?: Date },
): Promise<void> {
  if (actor.kind === 'system' && !runAt) return;
  const options = { jobKey: `tell-change:${appointmentId}`, ...(runAt && { runAt }) };
  await tx.enqueue('agenda/tell-change', { appointmentId, startsAt: startsAt?.toISOString() ?? null }, options);
}

/**
 * Tells the contact of a change that the business made, or asks their seller to, if no message can. `startsAt` is the time that the
 * business chose, null if it cancelled; if the contact has agreed on another time with the agent since, no message is sent.
 */
export const tellChange = useCase({
  name: 'agenda.tell-change',
  permission: 'appointment:remind',
  input: z.object({ appointmentId: z.uuid(), startsAt: z.coerce.date().nullable() }),
  audit: notAudited('The message itself stands in the conversation.'),
  async run(context, { appointmentId, startsAt }): Promise<void> {
    const { tx, scope, clock, actor } = context;
    const tenant = await loadTenant(tx, scope.tenantId);
    if (!tenant.settings.agenda.tellChanges) return;
    const [whose] = await tx.query<{ contactId: string }>(contactOfAppointment, [appointmentId]);
    if (!whose) return;
    await lockContact(tx, whose.contactId);
    const now = clock.now();
    const [found] = await tx.query<AppointmentForMessage>(appointmentToTell, [appointmentId, now]);
    const stands = found?.status === 'BOOKED' ? found.startsAt : null;
    if (!found || stands?.getTime() !== startsAt?.getTime()) return;
    const text = stands === null ? 'cancelled' : 'moved';
    const queued = await queueAppointmentMessage(context, tenant, found, text);
    const runAt = triedAgainAt(queued, now);
    if (queued.messageId !== null) await callIsOver(tx, appointmentId, now);
    else if (runAt && runAt < found.startsAt) await tellChangeLater(tx, actor, { appointmentId, startsAt, runAt });
    else if (queued.plan.code !== 'NO_CONTACT') await askToCall(tx, tenant, { appointmentId, change: text, now });
  },
});
