import { lockContact } from '../contacts/index.js';
import type { Statement } from '../shared/database.port.js';
import type { TransactionContext } from '../shared/use-case.js';
import { isErased } from './apply-status.js';
import { awaitSender } from './await-sender.js';
import type { InboundContent } from './channel.port.js';
import { findRecipient, ownIdIn, recordVendorConsent } from './consent/vendor-consent.js';
import { findSender, lockSender } from './find-or-open-conversation.js';
import type { LedgerEvent, Outcome } from './ledger-event.js';

type VendorConsent = Extract<InboundContent, { type: 'opt-out' | 'opt-in' }>;

/** Records that a contact opted out at the vendor, or came back there. After an opt-out it drops the messages queued for the contact. */
export async function applyVendorConsent(
  { tx }: TransactionContext,
  event: LedgerEvent,
  consent: VendorConsent,
): Promise<Outcome> {
  const { providerMessageId, addresses, reason, at } = consent;
  if (await isErased(tx, event.accountId, providerMessageId ?? '', ownIdIn(consent)))
    return { status: 'IGNORED', reason: 'erased' };
  lockSender(tx, event.channel, addresses);
  const recipient = await findRecipient(tx, event.accountId, consent);
  const known = recipient ?? (await findSender(tx, event, addresses, [event.channel]));
  if (!known) return awaitSender(event, addresses, 'opt_out');
  const { contactId } = known;
  const messageId = recipient?.messageId ?? null;
  await lockContact(tx, contactId);
  const [newest] = await tx.query<Newest>(newestRecord, [contactId, event.channel, at]);
  const overruled = newest && reasonAgainst(consent, newest);
  if (overruled) return { status: 'IGNORED', reason: `${reason}:${overruled}` };
  const optedOut = consent.type === 'opt-out';
  await recordVendorConsent(tx, { contactId, optedOut, saidOn: event.channel, reason, messageId, at });
  return { status: 'PROCESSED', messageId };
}

/** The contact's newest record that is not about marketing alone. */
interface Newest {
  optedOut: boolean;
  /** Whether it is a report of a vendor of this channel. */
  ofVendor: boolean;
  isLater: boolean;
}
const newestRecord: Statement = {
  name: 'consent.newest-record',
  text: `select r.opted_out as "optedOut", coalesce(r.recorded_at > $3::timestamptz, false) as "isLater",
      r.source = 'VENDOR' and coalesce((select v.channel from message m join conversation v on v.id = m.conversation_id where m.id = r.message_id), $2) = $2 as "ofVendor"
    from consent_record r where r.contact_id = $1 and r.marketing_list is null order by r.recorded_at desc, r.id desc limit 1`,
};

/**
 * An opt-in at the vendor only undoes an opt-out at the vendor, not one made elsewhere. A report that is older than the opposite one is out
 * of date. An opt-out is never ignored because of a word of the contact, whose stored time may be later than the time at which it was
 * written.
 */
function reasonAgainst({ type }: VendorConsent, { optedOut, ofVendor, isLater }: Newest): string | null {
  if (type === 'opt-out') return !optedOut && ofVendor && isLater ? 'older' : null;
  if (optedOut && !ofVendor) return 'stopped_elsewhere';
  return optedOut && isLater ? 'older' : null;
}
