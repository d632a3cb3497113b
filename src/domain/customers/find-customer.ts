import { LockMode } from '@mikro-orm/core';
import type { Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { Customer } from './customer.entity.js';

/** The customer, locked for this transaction. */
export async function findCustomer(tx: Transaction, customerId: string): Promise<Customer> {
  const found = isId(customerId)
    ? await tx.em.findOne(Customer, { id: customerId }, { lockMode: LockMode.PESSIMISTIC_WRITE })
    : null;
  if (!found) throw new DomainError('NOT_FOUND', 'There is no such customer.', ['customerId']);
  return found;
}
