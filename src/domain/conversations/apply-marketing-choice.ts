import type { TransactionContext } from '../shared/use-case.js';
import { awaitSender } from './await-sender.js';
import type { InboundContent } from './channel.port.js';
import { listNameOf, recordVendorMarketingChoice } from './consent/vendor-consent.js';
import { findSender, lockSender } from './find-or-open-conversation.js';
import type { LedgerEvent, Outcome } from './ledger-event.js';

/** Records that a list of the vendor allows or forbids marketing to a contact, and drops the marketing that is queued for the contact. */
export async function applyMarketingChoice(
  { tx }: TransactionContext,
  event: LedgerEvent,
  { list, wanted, addresses, reason, at }: Extract<InboundContent, { type: 'marketing-choice' }>,
): Promise<Outcome> {
  const { accountId, channel } = event;
  lockSender(tx, channel, addresses);
  const known = await findSender(tx, event, addresses, [channel]);
  if (!known) return awaitSender(event, addresses, 'marketing_wish');
  const { contactId } = known;
  await recordVendorMarketingChoice(tx, { contactId, wanted, channel, list: listNameOf(list, accountId), reason, at });
  return { status: 'PROCESSED', messageId: null };
}
