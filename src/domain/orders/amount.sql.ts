/* SQL of amounts as decimal text, of the row with that alias. */
export const total = (row: string): string => `app.money(${row}.total_minor, ${row}.currency)`;
export const paid = (invoice: string): string => `app.money(${invoice}.paid_minor, ${invoice}.currency)`;
export const paidAmount = (payment: string): string => `app.money(${payment}.amount_minor, ${payment}.currency)`;
export const lineUnitPrice = (line: string): string => `app.money(${line}.unit_price_minor, ${line}.currency)`;
/** Multiplied as numeric: the quantity is an int, and the product may exceed its range. */
export const lineTotal = (line: string): string =>
  `app.money(${line}.unit_price_minor::numeric * ${line}.quantity, ${line}.currency)`;
