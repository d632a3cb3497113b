import type { AuditRecorder } from '../shared/audit-trail.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import type { CustomerStatus } from './customer.entity.js';

const takeBack: Statement = {
  name: 'customer.take-back',
  text: `update customer set status = 'ACTIVE', updated_at = $2 where id = $1 and status = 'INACTIVE' returning id`,
};

interface TakenBack {
  id: string;
  status: CustomerStatus;
}
/** The audit entry of `reactivateCustomer`, for the use cases that call it. */
export const takenBackEntry = {
  'customer.taken-back': { subject: 'customer', shows: ({ status }: TakenBack) => ({ status }) },
};

/**
 * Makes an archived customer who buys again ACTIVE, with an entry in the audit log. Returns whether the customer was archived. The caller
 * holds the lock of the contact.
 */
export async function reactivateCustomer(
  tx: Transaction,
  audit: { 'customer.taken-back': AuditRecorder<TakenBack> },
  customerId: string,
  now: Date,
): Promise<boolean> {
  if ((await tx.query(takeBack, [customerId, now])).length === 0) return false;
  audit['customer.taken-back'].after({ id: customerId, status: 'ACTIVE' }, { before: { status: 'INACTIVE' } });
  return true;
}
