/* SQL of amounts as decimal text, and of what belongs to them, of the row with that alias. */
export const total = (row: string): string => `app.money(${row}.total_minor, ${row}.currency)`;
/** SQL of the charges of orders, one row each, with their amounts as decimal text. */
export const orderCharges = `(select o.id as order_id, c.position, c.charge ->> 'label' as label, app.money((c.charge ->> 'amountMinor')::numeric, o.currency) as amount
  from sales_order o cross join lateral jsonb_array_elements(o.charges) with ordinality c (charge, position)) order_charge`;
export const paid = (invoice: string): string => `app.money(${invoice}.paid_minor, ${invoice}.currency)`;
export const paidAmount = (payment: string): string => `app.money(${payment}.amount_minor, ${payment}.currency)`;
/** SQL of the id of the contact whose order a payment pays. */
export const payerOf = (payment: string): string =>
  `(select o.contact_id from invoice i join sales_order o on o.tenant_id = i.tenant_id and o.id = i.order_id where i.tenant_id = ${payment}.tenant_id and i.id = ${payment}.invoice_id)`;
export const lineUnitPrice = (line: string): string => `app.money(${line}.unit_price_minor, ${line}.currency)`;
/** Multiplied as numeric: the quantity is an int, and the product may exceed its range. */
export const lineTotal = (line: string): string =>
  `app.money(${line}.unit_price_minor::numeric * ${line}.quantity, ${line}.currency)`;
