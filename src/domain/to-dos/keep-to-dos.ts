import type { Statement, Transaction } from '../shared/database.port.js';
import { movesRows } from '../shared/move-rows.js';

const keep: Statement = {
  name: 'to-do.keep-without-sale',
  text: `update to_do set opportunity_id = null, lead_id = $2, customer_id = case when $2::uuid is null then $3::uuid end, updated_at = $4
    where opportunity_id = $1 returning id`,
};

/** Assigns the tasks of a customer, or only those with the given ids, to another customer. Returns their ids. */
export const moveToDos = movesRows({
  name: 'to-do.move',
  text: 'update to_do set customer_id = $2 where customer_id = $1 and ($3::uuid[] is null or id = any ($3)) returning id',
});

/**
 * Moves the tasks of an opportunity that is about to be deleted to its lead, otherwise to its customer, otherwise to no record. Returns
 * their number.
 */
export async function detachToDosFromSale(
  tx: Transaction,
  sale: { id: string; leadId: string | null; customerId: string | null },
  now: Date,
): Promise<number> {
  return (await tx.query(keep, [sale.id, sale.leadId, sale.customerId, now])).length;
}
