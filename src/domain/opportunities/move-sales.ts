import type { Statement, Transaction } from '../shared/database.port.js';
import { movesRows } from '../shared/move-rows.js';

const crossed: Statement = {
  name: 'opportunity.crossed',
  text: `select o.id, l.contact_id as "contactId", l.seller_id as "sellerId", k.id as "customerId", c.name from lead l
      join opportunity o on o.lead_id = l.id join customer b on b.id = o.customer_id join contact c on c.id = l.contact_id
      left join customer k on k.contact_id = l.contact_id and k.merged_into is null
    where l.contact_id = any ($1) and b.contact_id = any ($1) and l.contact_id <> b.contact_id order by o.id`,
};
const setCustomerStatement: Statement = {
  name: 'opportunity.give-sale',
  text: 'update opportunity set customer_id = $2 where id = $1',
};

/** Assigns the opportunities of a customer, or only those with the given ids, to another customer. Returns their ids. */
export const moveSales = movesRows({
  name: 'opportunity.move-sales',
  text: 'update opportunity set customer_id = $2 where customer_id = $1 and ($3::uuid[] is null or id = any ($3)) returning id',
});

/**
 * An opportunity whose lead belongs to one contact and whose customer to another. `customerId` is the customer of the lead's contact,
 * `name` the name of that contact.
 */
export interface CrossedSale {
  id: string;
  contactId: string;
  sellerId: string | null;
  customerId: string | null;
  name: string | null;
}

/** Returns the opportunities that belong to two of these contacts at once. */
export const crossedSales = (tx: Transaction, contactIds: readonly string[]): Promise<CrossedSale[]> =>
  tx.query<CrossedSale>(crossed, [contactIds]);

/** Assigns one opportunity to a customer. */
export async function giveSale(tx: Transaction, saleId: string, customerId: string): Promise<void> {
  await tx.query(setCustomerStatement, [saleId, customerId]);
}
