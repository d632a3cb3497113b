import type { Statement, Transaction } from '../shared/database.port.js';

const move: Statement = {
  name: 'order.move',
  text: 'update sales_order set customer_id = $2 where customer_id = $1 and ($3::uuid[] is null or id = any ($3)) returning id',
};

/** Assigns the orders of a customer, or only those with the given ids, to another customer. Returns their ids. */
export async function moveOrders(
  tx: Transaction,
  from: string,
  to: string,
  ids: readonly string[] | null = null,
): Promise<string[]> {
  return (await tx.query<{ id: string }>(move, [from, to, ids])).map(({ id }) => id);
}
