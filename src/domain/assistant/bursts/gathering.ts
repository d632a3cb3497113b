import type { TenantProfile } from '../../tenants/index.js';
import type { MessageContext } from '../message-context.js';

/** When a message is to be answered, so that the contact has time to write on; null where that is now, or it will not be answered at all. */
export function endOfGathering(
  { settings: { answering } }: Pick<TenantProfile, 'settings'>,
  { sentAt, status, destination }: Pick<MessageContext, 'sentAt' | 'status' | 'destination'>,
  now: Date,
): Date | null {
  const isForAgent = answering.enabled && (status === 'WAITING' || (status === 'BOT' && destination === 'CHATBOT'));
  // A vendor's clock may be ahead.
  const end = Math.min(new Date(sentAt).getTime(), now.getTime()) + answering.gatherSeconds * 1_000;
  return isForAgent && end > now.getTime() ? new Date(end) : null;
}
