import type { Statement, Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';

const erasedStatement: Statement = {
  name: 'contact.erased',
  text: 'select from contact where id = $1 and erased_at is not null',
};

/**
 * Throws NOT_FOUND where the contact was erased: what somebody noted of them from then on would bring the person back. Call it when
 * the contact's lock is held, or one of the rows that an erasure locks, so that the erasure comes wholly before or wholly after.
 */
export async function refuseErased(tx: Transaction, contactId: string, field: string): Promise<void> {
  const erased = await tx.query(erasedStatement, [contactId]);
  if (erased.length > 0) throw new DomainError('NOT_FOUND', 'There is no such contact.', [field]);
}
