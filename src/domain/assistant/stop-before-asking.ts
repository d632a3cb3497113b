import type { TenantProfile } from '../tenants/index.js';
import { isRepeated } from './loops/repetition.js';
import type { StopReason } from './loops/stop-answering.js';
import type { MessageContext } from './message-context.js';

/** Returns the limit that the message already exceeds, so that no model is asked. `queueAnswer` checks again on rows that it locks. */
export function stopBeforeAsking(
  message: MessageContext,
  limits: TenantProfile['settings']['answering']['limits'],
): StopReason | null {
  if (message.answersInHour >= limits.perConversationHour) return 'CONVERSATION_HOUR';
  if (message.answersInDay >= limits.perContactDay) return 'CONTACT_DAY';
  return isRepeated(message.body, message.history, limits.alikeInARow) ? 'ALIKE' : null;
}
