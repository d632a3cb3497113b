import type { Statement, Transaction } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import { cut } from '../shared/texts.js';
import { afterConsent, type ConsentChange, type ConsentState } from './consent.js';
import type { ConsentSource } from './consent-record.entity.js';
import { lockContact } from './lock-order.js';

const stateStatement: Statement = {
  name: 'consent.state',
  text: 'select opted_out as "optedOut", opted_out_channels as "optedOutChannels", erased_at is not null as erased from contact where id = $1',
};
const recordStatement: Statement = {
  name: 'consent.record',
  text: `with changed as (
      update contact set opted_out = $2, opted_out_channels = $3, updated_at = now() where id = $1 returning id, seller_id)
    insert into consent_record (tenant_id, id, contact_id, seller_id, opted_out, channel, source, reason, message_id, user_id, recorded_at)
    select app.tenant(), $4, changed.id, changed.seller_id, $5, $6, $7, $8, $9, $10, least(coalesce($11::timestamptz, now()), now()) from changed returning id`,
};

/** Returns the consent of a contact; null if the actor sees no such contact. */
export async function consentOf(
  tx: Transaction,
  contactId: string,
): Promise<(ConsentState & { erased: boolean }) | null> {
  const [state] = await tx.query<ConsentState & { erased: boolean }>(stateStatement, [contactId]);
  return state ?? null;
}

/**
 * Records that a contact wants no more messages, or wants them again, with the words as proof. Used for every source: stop words,
 * vendors' lists, links in e-mails and people of the business. Takes the contact's lock, so call it before conversations are locked, or
 * under that lock. Returns the record's id and whether anything changed; null if the contact is erased or the actor may not change it.
 */
export async function recordConsent(
  tx: Transaction,
  change: ConsentChange & {
    contactId: string;
    source: ConsentSource;
    reason: string;
    messageId?: string | null;
    userId?: string | null;
    /** The time of a vendor's report; by default it is now. */
    at?: Date | null;
  },
): Promise<{ id: string; changed: boolean } | null> {
  const { contactId, optedOut, channel, source, reason, messageId = null, userId = null, at = null } = change;
  await lockContact(tx, contactId);
  const before = await consentOf(tx, contactId);
  if (!before || before.erased) return null;
  const after = afterConsent(before, change);
  const id = newId();
  const [recorded] = await tx.query<{ id: string }>(recordStatement, [
    contactId,
    after.optedOut,
    after.optedOutChannels,
    id,
    optedOut,
    channel,
    source,
    cut(reason, 'line'),
    messageId,
    userId,
    at,
  ]);
  if (!recorded) return null;
  const changed =
    before.optedOut !== after.optedOut || before.optedOutChannels.join() !== after.optedOutChannels.join();
  return { id, changed };
}
