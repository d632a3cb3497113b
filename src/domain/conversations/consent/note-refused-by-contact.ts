import { consentOf, hasOptedOut, lockContact } from '../../contacts/index.js';
import type { Statement, Transaction } from '../../shared/database.port.js';
import type { Channel, OptOut } from '../channel.port.js';
import { sentNotBefore } from '../delivery.sql.js';
import {
  findRecipient,
  listNameOf,
  type MessageReference,
  recordVendorConsent,
  recordVendorMarketingChoice,
} from './vendor-consent.js';

/** A message that a vendor refused because its contact stopped messages or marketing. */
export interface Refusal extends MessageReference {
  error: string | null;
  /** The vendor's time; null for now. */
  at: Date | null;
}

/** A message from before an opt-in may be reported as refused after it; such a report is out of date. */
const resumedSince: Statement = {
  name: 'consent.resumed-since',
  text: `select v.channel, v.channel = any (c.no_marketing_channels) as "noMarketing", exists (select from consent_record r where r.contact_id = v.contact_id and not r.opted_out
      and r.marketing_list is not distinct from $2 and r.recorded_at > ${sentNotBefore('m')}) as resumed
    from message m join conversation v on v.id = m.conversation_id join contact c on c.id = v.contact_id where m.id = $1`,
};

/**
 * Records the opt-out of a contact to whom the vendor refuses to send, because the contact opted out at the vendor and no report of that
 * has come. Does nothing if the contact is opted out already. Takes the contact's lock.
 */
export async function noteRefusedByContact(
  tx: Transaction,
  accountId: string,
  optedOut: OptOut,
  { error, at, ...reference }: Refusal,
): Promise<void> {
  const recipient = await findRecipient(tx, accountId, reference);
  if (!recipient) return;
  const { messageId, contactId } = recipient;
  await lockContact(tx, contactId);
  const state = await consentOf(tx, contactId);
  const list = optedOut === 'MARKETING' ? listNameOf('preferences', accountId) : null;
  const [sent] = await tx.query<{ channel: Channel; noMarketing: boolean; resumed: boolean }>(resumedSince, [
    messageId,
    list,
  ]);
  if (!state || !sent || sent.resumed || hasOptedOut(state, sent.channel)) return;
  const { channel, noMarketing } = sent;
  const reason = error ?? '';
  if (list === null) await recordVendorConsent(tx, { contactId, optedOut: true, saidOn: channel, reason, messageId });
  else if (!noMarketing)
    await recordVendorMarketingChoice(tx, { contactId, wanted: false, channel, list, reason, at, messageId });
}
