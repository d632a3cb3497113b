import { consentOf, hasOptedOut, lockContact } from '../../contacts/index.js';
import type { Statement, Transaction } from '../../shared/database.port.js';
import type { Channel } from '../channel.port.js';
import { sentNotBefore } from '../delivery.sql.js';
import { findRecipient, type MessageReference, recordVendorConsent } from './vendor-consent.js';

/** What was sent before the contact came back may be reported as refused after it. */
const resumedSince: Statement = {
  name: 'consent.resumed-since',
  text: `select v.channel, exists (select from consent_record r where r.contact_id = v.contact_id and not r.opted_out and r.marketing_list is null
      and r.recorded_at > ${sentNotBefore('m')}) as resumed
    from message m join conversation v on v.id = m.conversation_id where m.id = $1`,
};

/**
 * Records the opt-out of a contact whose vendor refuses our message for it: the contact told the vendor, and no report of that came, or
 * it was about another program. Does nothing if the contact is opted out already. Takes the contact's lock.
 */
export async function noteRefusedByContact(
  tx: Transaction,
  accountId: string,
  refusal: MessageReference & { error: string | null },
): Promise<void> {
  const recipient = await findRecipient(tx, accountId, refusal);
  if (!recipient) return;
  const { messageId, contactId } = recipient;
  await lockContact(tx, contactId);
  const state = await consentOf(tx, contactId);
  const [sent] = await tx.query<{ channel: Channel; resumed: boolean }>(resumedSince, [messageId]);
  if (!state || !sent || sent.resumed || hasOptedOut(state, sent.channel)) return;
  const reason = refusal.error ?? '';
  await recordVendorConsent(tx, { contactId, optedOut: true, saidOn: sent.channel, reason, messageId });
}
