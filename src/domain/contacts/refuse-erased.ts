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
 * Throws NOT_FOUND where the contact was erased: what somebody noted of them from then on would bring the person back. Call it when
 * the contact's lock is held, or one of the rows that an erasure locks, so that the erasure comes wholly before or wholly after.
 */
export async function refuseErased(tx: Transaction, contactId: string, field: string): Promise<void> {
  await refuseAnyErased(tx, [contactId], field);
}

/** What a text may be written on that is about a contact by way of what it is for. */
export interface AboutContact {
  leadId?: string | null;
  customerId?: string | null;
  opportunityId?: string | null;
}

/**
 * Locks whom things are about, each given with its field of the input, and throws NOT_FOUND where they were erased. For writers of a
 * text on a sale or a task, before they lock its row; also where the actor sees the sale or the task alone, and not the contact.
 */
export async function lockUnerased(
  tx: Transaction,
  things: readonly [about: AboutContact, field: string][],
): Promise<void> {
  const found: [contacts: string[], field: string][] = [];
  for (const [{ leadId, customerId, opportunityId }, field] of things) {
    const ids = [leadId, customerId, opportunityId].map(id => (id != null && isId(id) ? id : null));
    if (ids.some(id => id !== null))
      found.push([(await tx.query<{ id: string }>(contactsOf, ids)).map(({ id }) => id), field]);
  }
  await lockContacts(
    tx,
    found.flatMap(([contacts]) => contacts),
  );
  for (const [contacts, field] of found) await refuseAnyErased(tx, contacts, field);
}

async function refuseAnyErased(tx: Transaction, contactIds: readonly string[], field: string): Promise<void> {
  const [found] = await tx.query<{ erased: boolean }>(erasedStatement, [contactIds]);
  if (found?.erased) throw new DomainError('NOT_FOUND', 'There is no such contact.', [field]);
}
