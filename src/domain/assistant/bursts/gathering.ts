import type { TenantProfile } from '../../tenants/index.js';
import type { MessageContext } from '../message-context.js';

/**
 * Returns when a message will be answered, so that the contact has time to write more. Null if that is now, or if the agent will not answer
 * it.
 */
export function answerDueAt(
  { settings: { answering } }: Pick<TenantProfile, 'settings'>,
  { sentAt, status, destination }: Pick<MessageContext, 'sentAt' | 'status' | 'destination'>,
  now: Date,
): Date | null {
  const isForAgent = answering.enabled && (status === 'WAITING' || (status === 'BOT' && destination === 'CHATBOT'));
  // A vendor's clock may be ahead.
  const end = Math.min(new Date(sentAt).getTime(), now.getTime()) + answering.gatherSeconds * 1_000;
  return isForAgent && end > now.getTime() ? new Date(end) : null;
}
