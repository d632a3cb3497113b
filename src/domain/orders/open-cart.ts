import type { Sql, Statement, Transaction } from '../shared/database.port.js';

/** SQL expression for when the contact `id` last changed an open cart that has something in it; null if there is none. */
export const openCartChangedAt = (id: string): string =>
  `(select k.updated_at from cart k where k.contact_id = ${id} and k.status = 'OPEN' and exists (select from order_line l where l.cart_id = k.id) limit 1)`;

const saleableLines: Statement = {
  name: 'cart.saleable-lines',
  text: `select p.name, l.quantity, p.price_minor::text as "priceMinor", p.currency,
      k.merged_from is null and (p.stock is null or p.stock >= l.quantity) as "canBeOrdered",
      (select count(*)::int from order_line o where o.cart_id = k.id) as "linesOfCart"
    from cart k join order_line l on l.cart_id = k.id join product p on p.id = l.product_id
    where k.contact_id = $1 and k.status = 'OPEN' and p.active and (p.stock is null or p.stock > 0) order by l.position`,
};
interface SaleableLine {
  name: string;
  quantity: number;
  priceMinor: string | null;
  currency: string;
  canBeOrdered: boolean;
  linesOfCart: number;
}

/** What is in a contact's open cart and can be sold now, at the prices of this moment. */
export interface OpenCart {
  lines: readonly { name: string; quantity: number }[];
  /** Null if a price is only given on request, or the currencies differ. */
  total: CartTotal | null;
  /** Whether an order of the cart would be of exactly these lines at this total. */
  isWhole: boolean;
}
export interface CartTotal {
  minor: bigint;
  currency: string;
}

/** Returns the contact's open cart; null if nothing in it can be sold now. */
export async function openCartOf(read: Sql, contactId: string): Promise<OpenCart | null> {
  const lines = await read.query<SaleableLine>(saleableLines, [contactId]);
  const [first] = lines;
  if (!first) return null;
  const { currency } = first;
  const isPriced = lines.every(line => line.priceMinor !== null && line.currency === currency);
  const minor = lines.reduce((sum, { priceMinor, quantity }) => sum + BigInt(priceMinor ?? 0) * BigInt(quantity), 0n);
  const isWhole = isPriced && lines.every(line => line.canBeOrdered && line.linesOfCart === lines.length);
  return { lines, total: isPriced ? { minor, currency } : null, isWhole };
}

const noteShown: Statement = {
  name: 'cart.note-shown',
  text: `with shown as (
      select k.id, k.joined_at from cart k where k.contact_id = $1 and k.status = 'OPEN' and k.merged_from is null and k.currency = $3 limit 1),
    line as (
      select l.id, l.quantity, l.unit_price_minor as before, p.price_minor as price, p.currency
      from shown join order_line l on l.cart_id = shown.id join product p on p.id = l.product_id),
    fits as (select true as yes from line having sum(price * quantity) = $2::bigint and bool_and(price is not null and currency = $3)),
    repriced as (
      update order_line o set unit_price_minor = line.price from line, fits where o.id = line.id and line.before <> line.price returning o.id),
    noted as (
      update cart k set total_minor = $2::bigint, joined_at = null, updated_at = greatest($4, k.updated_at + interval '1 millisecond')
      from shown, fits where k.id = shown.id and (shown.joined_at is not null or exists (select from repriced)))
    select exists (select from fits) as yes`,
};

/**
 * Notes that the contact was shown the open cart as it is now, with this total, so that it may be ordered at the prices of now. Returns
 * whether the cart has that total.
 */
export async function noteCartShown(
  tx: Transaction,
  contactId: string,
  { minor, currency }: CartTotal,
  now: Date,
): Promise<boolean> {
  const [shown] = await tx.query<{ yes: boolean }>(noteShown, [contactId, String(minor), currency, now]);
  return shown?.yes ?? false;
}
