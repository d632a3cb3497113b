import type { TransactionContext } from '../shared/use-case.js';
import { awaitSender } from './await-sender.js';
import type { InboundContent } from './channel.port.js';
import { listNameOf, recordVendorMarketingWish } from './consent/vendor-consent.js';
import { findSender, lockSender } from './find-or-open-conversation.js';
import type { LedgerEvent, Outcome } from './ledger-event.js';

/** Records what a list of the vendor's says about a contact and marketing, and drops the marketing that is queued for the contact. */
export async function applyMarketingWish(
  { tx }: TransactionContext,
  event: LedgerEvent,
  { list, wanted, addresses, reason, at }: Extract<InboundContent, { type: 'marketing-wish' }>,
): Promise<Outcome> {
  const { accountId, channel } = event;
  lockSender(tx, channel, addresses);
  const known = await findSender(tx, event, addresses, [channel]);
  if (!known) return awaitSender(event, addresses, 'marketing_wish');
  const { contactId } = known;
  await recordVendorMarketingWish(tx, { contactId, wanted, channel, list: listNameOf(list, accountId), reason, at });
  return { status: 'PROCESSED', messageId: null };
}
