import { inPhoneChannels, phoneChannels } from '../shared/channels.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import {
  addressesOf,
  identifyContact,
  isReachOfOther,
  type PhoneAndEmail,
  type ReachInput,
  readReach,
  requestFacts,
} from './find-or-create-contact.js';
import { lockAddresses } from './lock-addresses.js';
import { lockContact } from './lock-order.js';
import { proposeMatchesOfTypedReach } from './match-contacts.js';

const loadStatement: Statement = {
  name: 'contact.reach',
  text: 'select id, seller_id as "sellerId", phone, email from contact where id = $1 and erased_at is null',
};
const changeStatement: Statement = {
  name: 'contact.change-reach',
  text: 'update contact set phone = $2, email = $3, updated_at = now() where id = $1 returning id',
};

/**
 * Deletes addresses that were only typed for a contact, so that they no longer lead to it. Addresses on channels on which the contact has
 * written stay, because it may write from them.
 */
const releaseStatement: Statement = {
  name: 'contact.release-addresses',
  text: `delete from channel_identity i using unnest($1::uuid[], $2::text[], $3::text[]) a (contact_id, channel, address)
    where i.contact_id = a.contact_id and i.merged_from is null and i.channel = a.channel and i.address = a.address
      and not app.has_written(i.contact_id, case when i.channel in ${inPhoneChannels} then $4::text[] else array[i.channel] end)`,
};

/** Whether the input contains a phone or an e-mail: null counts, omitted does not. */
export const isReach = (typed: ReachInput): boolean => typed.phone !== undefined || typed.email !== undefined;

/**
 * Changes the phone and e-mail of a contact, and returns both before and after; null if the input has neither. Omitted fields stay,
 * null clears. Throws CONFLICT if another contact has the number or address. Locks the addresses and the contact: call it before
 * leads and customers are locked.
 */
export async function changeReach(
  tx: Transaction,
  contactId: string,
  typed: ReachInput,
  locale: string,
): Promise<{ before: PhoneAndEmail; after: PhoneAndEmail } | null> {
  if (!isReach(typed)) return null;
  const wanted = readReach(typed, locale);
  const load = async () =>
    (await tx.query<{ id: string; sellerId: string | null } & PhoneAndEmail>(loadStatement, [contactId]))[0];
  const seen = await load();
  lockAddresses(tx, [wanted, ...(seen ? [seen] : [])].flatMap(addressesOf));
  await lockContact(tx, contactId);
  const contact = await load();
  for (const field of ['phone', 'email'] as const) {
    const value = wanted[field];
    // Forms also send unchanged values, and two contacts may have shared a number before.
    if (value === null || value === contact?.[field]) continue;
    if (await isReachOfOther(tx, contactId, { phone: null, email: null, [field]: value }))
      throw new DomainError(
        'CONFLICT',
        'Another contact has this phone number or e-mail address. If both are one person, a CEO or an admin can merge them.',
        [field],
      );
  }
  const phone = typed.phone === undefined ? (contact?.phone ?? null) : wanted.phone;
  const email = typed.email === undefined ? (contact?.email ?? null) : wanted.email;
  const changed = contact ? await tx.query(changeStatement, [contactId, phone, email]) : [];
  if (!contact || changed.length === 0)
    throw new DomainError(
      'NOT_FOUND',
      'You do not have permission to change the phone number or e-mail address of this contact.',
      [typed.phone === undefined ? 'email' : 'phone'],
    );
  await releaseReach(tx, [{ contactId: contact.id, before: contact, after: { phone, email } }]);
  // A colleague's contact that the actor may not see can have the number or address too.
  await identifyContact(tx, contact, await proposeMatchesOfTypedReach(tx, contactId, wanted));
  if (phone !== contact.phone || email !== contact.email) await requestFacts(tx, contact.id);
  return { before: { phone: contact.phone, email: contact.email }, after: { phone, email } };
}

/** Takes the addresses away that contacts had by their former numbers and e-mail addresses. */
export async function releaseReach(
  tx: Transaction,
  changes: readonly { contactId: string; before: PhoneAndEmail; after: PhoneAndEmail }[],
): Promise<void> {
  const gone = changes.flatMap(({ contactId, before, after }) => {
    const kept = new Set(addressesOf(after).map(({ address }) => address));
    return addressesOf(before).flatMap(at => (kept.has(at.address) ? [] : [{ contactId, ...at }]));
  });
  if (gone.length === 0) return;
  await tx.query(releaseStatement, [
    gone.map(({ contactId }) => contactId),
    gone.map(({ channel }) => channel),
    gone.map(({ address }) => address),
    phoneChannels,
  ]);
}
