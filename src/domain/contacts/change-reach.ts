import type { Statement, Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { findOtherContact, identifyContact, type Reach, readReach, type TypedReach } from './find-or-make-contact.js';
import { lockContact } from './lock-order.js';
import { proposeUnseenMatches } from './match-contacts.js';

const loadStatement: Statement = {
  name: 'contact.reach',
  text: 'select id, seller_id as "sellerId", phone, email from contact where id = $1 and erased_at is null',
};
const changeStatement: Statement = {
  name: 'contact.change-reach',
  text: 'update contact set phone = $2, email = $3, updated_at = now() where id = $1 returning id',
};

/** Whether the input contains a phone or an e-mail: null counts, omitted does not. */
export const isReach = (typed: TypedReach): boolean => typed.phone !== undefined || typed.email !== undefined;

/**
 * Changes the phone and e-mail of a contact, and returns both before and after; null if the input has neither. Omitted fields stay,
 * null clears. Throws CONFLICT if another contact has the number or address. Locks the addresses and the contact: call it before
 * leads and customers are locked.
 */
export async function changeReach(
  tx: Transaction,
  contactId: string,
  typed: TypedReach,
  locale: string,
): Promise<{ before: Reach; after: Reach } | null> {
  if (!isReach(typed)) return null;
  const wanted = readReach(typed, locale);
  if (await findOtherContact(tx, contactId, wanted))
    throw new DomainError('CONFLICT', 'Another contact has this phone number or e-mail address.', [
      wanted.phone ? 'phone' : 'email',
    ]);
  await lockContact(tx, contactId);
  const [contact] = await tx.query<{ id: string; sellerId: string | null; phone: string | null; email: string | null }>(
    loadStatement,
    [contactId],
  );
  const phone = typed.phone === undefined ? (contact?.phone ?? null) : wanted.phone;
  const email = typed.email === undefined ? (contact?.email ?? null) : wanted.email;
  const changed = contact ? await tx.query(changeStatement, [contactId, phone, email]) : [];
  if (!contact || changed.length === 0)
    throw new DomainError(
      'NOT_FOUND',
      'You do not have permission to change the phone number or e-mail address of this contact.',
      ['phone'],
    );
  // A colleague's contact that the actor may not see can have the number or address too.
  await identifyContact(tx, contact, await proposeUnseenMatches(tx, contactId, wanted));
  return { before: { phone: contact.phone, email: contact.email }, after: { phone, email } };
}
