import type { Statement, Transaction } from '../shared/database.port.js';

const move: Statement = {
  name: 'opportunity.move-sales',
  text: 'update opportunity set customer_id = $2 where customer_id = $1 and ($3::uuid[] is null or id = any ($3)) returning id',
};
const crossed: Statement = {
  name: 'opportunity.crossed',
  text: `select o.id, l.contact_id as "contactId", l.seller_id as "sellerId", k.id as "customerId", c.name from lead l
      join opportunity o on o.lead_id = l.id join customer b on b.id = o.customer_id join contact c on c.id = l.contact_id
      left join customer k on k.contact_id = l.contact_id and k.merged_into is null
    where l.contact_id = any ($1) and b.contact_id = any ($1) and l.contact_id <> b.contact_id order by o.id`,
};
const give: Statement = {
  name: 'opportunity.give-sale',
  text: 'update opportunity set customer_id = $2 where id = $1',
};

/** Gives the sales of a customer to another one, or those of them that are named. Gives their ids. */
export async function moveSales(
  tx: Transaction,
  from: string,
  to: string,
  ids: readonly string[] | null = null,
): Promise<string[]> {
  return (await tx.query<{ id: string }>(move, [from, to, ids])).map(({ id }) => id);
}

/** A sale whose lead is one contact's and whose customer another's; `customerId` is the customer that its lead's contact is, `name` what that one is called. */
export interface CrossedSale {
  id: string;
  contactId: string;
  sellerId: string | null;
  customerId: string | null;
  name: string | null;
}

/** The sales that belong to two of these contacts at once. */
export const crossedSales = (tx: Transaction, contactIds: readonly string[]): Promise<CrossedSale[]> =>
  tx.query<CrossedSale>(crossed, [contactIds]);

/** Gives one sale to a customer. */
export async function giveSale(tx: Transaction, saleId: string, customerId: string): Promise<void> {
  await tx.query(give, [saleId, customerId]);
}
