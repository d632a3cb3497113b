import type { TenantProfile } from '../tenants/index.js';
import { isRepeated } from './loops/repetition.js';
import type { StopReason } from './loops/stop-answering.js';
import type { MessageContext } from './message-context.js';

/** The limit that the message is over already: it then costs no model call. `queueAnswer` looks again, at rows that it locks. */
export function stopBeforeAsking(
  message: MessageContext,
  limits: TenantProfile['settings']['answering']['limits'],
): StopReason | null {
  if (message.answersInHour >= limits.perConversationHour) return 'CONVERSATION_HOUR';
  if (message.answersInDay >= limits.perContactDay) return 'CONTACT_DAY';
  return isRepeated(message.body, message.history, limits.alikeInARow) ? 'ALIKE' : null;
}
