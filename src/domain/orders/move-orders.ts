import { movesRows } from '../shared/move-rows.js';

/** Assigns the orders of a customer, or only those with the given ids, to another customer. Returns their ids. */
export const moveOrders = movesRows({
  name: 'order.move',
  text: 'update sales_order set customer_id = $2 where customer_id = $1 and ($3::uuid[] is null or id = any ($3)) returning id',
});
