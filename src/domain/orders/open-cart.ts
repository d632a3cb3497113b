import type { Sql, Statement } from '../shared/database.port.js';

/** SQL expression for when the contact `id` last changed an open cart that has something in it; null if there is none. */
export const openCartChangedAt = (id: string): string =>
  `(select k.updated_at from cart k where k.contact_id = ${id} and k.status = 'OPEN' and exists (select from order_line l where l.cart_id = k.id) limit 1)`;

const saleableLines: Statement = {
  name: 'cart.saleable-lines',
  text: `select p.name, l.quantity, p.price_minor::text as "priceMinor", p.currency
    from cart k join order_line l on l.cart_id = k.id join product p on p.id = l.product_id
    where k.contact_id = $1 and k.status = 'OPEN' and p.active and (p.stock is null or p.stock > 0) order by l.position`,
};
interface SaleableLine {
  name: string;
  quantity: number;
  priceMinor: string | null;
  currency: string;
}

/** What is in a contact's open cart and can be sold now, at the prices of this moment. */
export interface OpenCart {
  lines: readonly { name: string; quantity: number }[];
  /** Null if a price is only given on request, or the currencies differ. */
  total: { minor: bigint; currency: string } | null;
}

/** Returns the contact's open cart; null if nothing in it can be sold now. */
export async function openCartOf(read: Sql, contactId: string): Promise<OpenCart | null> {
  const lines = await read.query<SaleableLine>(saleableLines, [contactId]);
  const [first] = lines;
  if (!first) return null;
  const { currency } = first;
  const isPriced = lines.every(line => line.priceMinor !== null && line.currency === currency);
  const minor = lines.reduce((sum, { priceMinor, quantity }) => sum + BigInt(priceMinor ?? 0) * BigInt(quantity), 0n);
  return { lines, total: isPriced ? { minor, currency } : null };
}
