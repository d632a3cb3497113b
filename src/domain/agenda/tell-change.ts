import { z } from 'zod';
import { lockContact } from '../contacts/index.js';
import type { Actor } from '../shared/actor.js';
import { notAudited } from '../shared/audit-trail.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { useCase } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import {
  contactOfAppointment,
  queueAppointmentMessage,
  type ToldAppointment,
  toldAppointment,
  triedAgainAt,
} from './appointment-message.js';
import { askToCall, callIsOver } from './ask-to-call.js';

const appointmentToTell: Statement = {
  name: 'agenda.to-tell',
  text: `${toldAppointment} where a.id = $1 and a.starts_at > $2 for update of a`,
};

/**
 * Tells the contact soon that the business has moved or cancelled their appointment. What the agent changes it has agreed on with them. A
 * further change replaces what was not told yet, so that they read only what stands.
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
 * Tells the contact of a change that the business made, or asks their seller to, if no message can. `startsAt` is what it chose, null if it
 * cancelled; what the contact has agreed on with the agent since is not told again.
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
    const [found] = await tx.query<ToldAppointment>(appointmentToTell, [appointmentId, now]);
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
