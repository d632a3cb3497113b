import type { ReachedAnswerLimit } from '../../conversations/index.js';
import { handOverToPerson } from '../../routing/index.js';
import type { Transaction } from '../../shared/database.port.js';
import type { TenantProfile } from '../../tenants/index.js';
import type { MessageContext } from '../message-context.js';

/** Why the agent stops: a limit was reached, or the exchanges repeat themselves. */
export type StopReason = ReachedAnswerLimit | 'ALIKE';

const ofTheLimit = {
  CONVERSATION_HOUR: 'perConversationHour',
  CONTACT_DAY: 'perContactDay',
  ALIKE: 'alikeInARow',
} as const;

const reasonings: Record<StopReason, (limit: number) => string> = {
  CONVERSATION_HOUR: limit =>
    `El asistente ya respondió ${limit} veces en una hora: puede que al otro lado haya una máquina. Lo ve una persona.`,
  CONTACT_DAY: limit =>
    `El asistente ya respondió ${limit} veces a este contacto en 24 horas: puede que al otro lado haya una máquina. Lo ve una persona.`,
  ALIKE: limit =>
    `${limit} mensajes seguidos dicen casi lo mismo: puede que al otro lado haya una máquina. Lo ve una persona.`,
};

/** The conversation waits for a person from now on, with the reason, and one alert is raised. False where it is not the agent's any more. */
export function stopAnswering(
  tx: Transaction,
  tenant: TenantProfile,
  message: MessageContext,
  reason: StopReason,
): Promise<boolean> {
  const limit = tenant.settings.answering.limits[ofTheLimit[reason]];
  const who = message.contactName ?? (tenant.language === 'en' ? 'a contact' : 'un contacto');
  return handOverToPerson(tx, {
    conversationId: message.conversationId,
    messageId: message.id,
    version: message.version,
    priority: 3,
    rule: 'automatic-answers-limit',
    reasoning: reasonings[reason](limit),
    alert: {
      kind: 'AUTOMATIC_ANSWERS',
      title:
        tenant.language === 'en'
          ? `The assistant stopped answering ${who}: perhaps another machine`
          : `El asistente dejó de responder a ${who}: quizá sea otra máquina`,
      details: { reason, limit, conversationId: message.conversationId, messageId: message.id, leadId: message.leadId },
    },
  });
}
