import type { Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import * as sql from './order.sql.js';

/**
 * Returns the contact of a cart or order; the caller holds its lock. Throws if the contact was erased, or if the acting user does not see
 * it or may only look at it.
 */
export async function findCartContact(tx: Transaction, contactId: string, field: string): Promise<sql.CartContact> {
  const [contact] = isId(contactId) ? await tx.query<sql.CartContact>(sql.findContact, [contactId]) : [];
  if (!contact) throw new DomainError('NOT_FOUND', 'Contact not found.', [field]);
  if (!contact.works)
    throw new DomainError('INVALID', 'This contact belongs to a colleague. You can view it but not sell to it.', [
      field,
    ]);
  return contact;
}
