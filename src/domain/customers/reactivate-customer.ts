import type { Statement, Transaction } from '../shared/database.port.js';

const takeBack: Statement = {
  name: 'customer.take-back',
  text: `update customer set status = 'ACTIVE', updated_at = $2 where id = $1 and status = 'INACTIVE' returning id`,
};

/** Makes an archived customer who buys again ACTIVE. Returns whether the customer was archived. */
export async function reactivateCustomer(tx: Transaction, customerId: string, now: Date): Promise<boolean> {
  return (await tx.query(takeBack, [customerId, now])).length > 0;
}
