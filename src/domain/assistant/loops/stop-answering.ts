import type { ReachedAnswerLimit } from '../../conversations/index.js';
import { handOverToPerson } from '../../routing/index.js';
import type { Transaction } from '../../shared/database.port.js';
import type { TenantProfile } from '../../tenants/index.js';
import { stoppedTitle } from '../alert-titles.js';
import { assistantTexts } from '../assistant.texts.js';
import type { MessageContext } from '../message-context.js';

/** Why the agent stops: a limit was reached, or the exchanges are repetitive. */
export type StopReason = ReachedAnswerLimit | 'ALIKE';

const settingOf = {
  CONVERSATION_HOUR: 'perConversationHour',
  CONTACT_DAY: 'perContactDay',
  ALIKE: 'alikeInARow',
} as const;

/**
 * Makes the conversation wait for a person, with the reason, and raises one alert. Returns false if the agent no longer has the
 * conversation.
 */
export function stopAnswering(
  tx: Transaction,
  tenant: TenantProfile,
  message: MessageContext,
  reason: StopReason,
): Promise<boolean> {
  const limit = tenant.settings.answering.limits[settingOf[reason]];
  return handOverToPerson(tx, {
    conversationId: message.conversationId,
    messageId: message.id,
    version: message.version,
    priority: 3,
    rule: 'automatic-answers-limit',
    reasoning: assistantTexts.coded(tenant.language, reason, { limit }),
    alert: {
      kind: 'AUTOMATIC_ANSWERS',
      title: stoppedTitle(tenant.language, message.contactName),
      details: { reason, limit, conversationId: message.conversationId, messageId: message.id, leadId: message.leadId },
    },
  });
}
