import type { Statement, Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { lockContacts } from './lock-order.js';

const erasedStatement: Statement = {
  name: 'contact.erased',
  text: 'select app.any_erased($1) as erased',
};
const contactsOf: Statement = {
  name: 'contact.of-linked',
  text: 'select id from app.contacts_of($1, $2, $3) as id',
};

/**
 * Throws NOT_FOUND if the contact was erased, because new data about the person must not be stored after that. Call it while the
 * contact's lock, or a row that an erasure locks, is held, so that the erasure happens entirely before or entirely after.
 */
export async function refuseErased(tx: Transaction, contactId: string, field: string): Promise<void> {
  await refuseAnyErased(tx, [contactId], field);
}

/** The lead, customer or sale through which a text is about a contact. */
export interface AboutContact {
  leadId?: string | null;
  customerId?: string | null;
  opportunityId?: string | null;
}

/** Returns the contacts of a lead, a customer and a sale, also if the actor does not see them. */
async function contactsAbout(tx: Transaction, { leadId, customerId, opportunityId }: AboutContact): Promise<string[]> {
  const ids = [leadId, customerId, opportunityId].map(id => (id != null && isId(id) ? id : null));
  return ids.every(id => id === null) ? [] : (await tx.query<{ id: string }>(contactsOf, ids)).map(({ id }) => id);
}

/** Locks the contacts of a lead, a customer or a sale, also of somebody who was erased. */
export async function lockContactsAbout(tx: Transaction, about: AboutContact): Promise<void> {
  await lockContacts(tx, await contactsAbout(tx, about));
}

/**
 * Locks the contacts of leads, customers or sales, and throws NOT_FOUND with the given input field if one was erased. Writers of a text
 * on a sale or task call it before they lock its row. It also works if the actor sees the sale or task but not the contact.
 */
export async function lockUnerased(
  tx: Transaction,
  things: readonly [about: AboutContact, field: string][],
): Promise<void> {
  const found: [contacts: string[], field: string][] = [];
  for (const [about, field] of things) found.push([await contactsAbout(tx, about), field]);
  await lockContacts(
    tx,
    found.flatMap(([contacts]) => contacts),
  );
  for (const [contacts, field] of found) if (contacts.length > 0) await refuseAnyErased(tx, contacts, field);
}

async function refuseAnyErased(tx: Transaction, contactIds: readonly string[], field: string): Promise<void> {
  const [found] = await tx.query<{ erased: boolean }>(erasedStatement, [contactIds]);
  if (found?.erased) throw new DomainError('NOT_FOUND', 'Contact not found.', [field]);
}
