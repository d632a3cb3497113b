import { LockMode } from '@mikro-orm/core';
import { refuseErased } from '../contacts/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { Customer } from './customer.entity.js';

const contactStatement: Statement = {
  name: 'customer.contact-of',
  text: 'select contact_id as "contactId" from customer where id = $1',
};

/** Returns the contact of a customer without a lock, for callers that lock the contact before the customer. Null if there is none. */
export async function contactOfCustomer(tx: Transaction, customerId: string): Promise<string | null> {
  const [customer] = isId(customerId) ? await tx.query<{ contactId: string }>(contactStatement, [customerId]) : [];
  return customer?.contactId ?? null;
}

/** Returns the customer, locked for this transaction. Throws NOT_FOUND if there is none or the contact was erased. */
export async function findCustomer(tx: Transaction, customerId: string): Promise<Customer> {
  const customer = await lockCustomer(tx, customerId);
  await refuseErased(tx, customer.contactId, 'customerId');
  return customer;
}

/** Does the same, also for an erased customer: for changes that store nothing about the person, such as archiving. */
export async function lockCustomer(tx: Transaction, customerId: string): Promise<Customer> {
  const found = isId(customerId)
    ? await tx.em.findOne(Customer, { id: customerId }, { lockMode: LockMode.PESSIMISTIC_WRITE })
    : null;
  if (!found) throw new DomainError('NOT_FOUND', 'Customer not found.', ['customerId']);
  return found;
}
