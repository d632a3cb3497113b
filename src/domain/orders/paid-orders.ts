import type { Sql, Statement } from '../shared/database.port.js';
import { fromMinor } from '../shared/money.js';

/** The number and sums, by currency, of orders placed in a stretch of time that are paid by now. */
export interface PaidOrders {
  count: number;
  sums: { currency: string; amount: string }[];
}

const ofShop: Statement = {
  name: 'order.sells-by-orders',
  text: `select exists (select from invoice where status = 'PAID') and not exists (select from opportunity) as "sellsByOrders"`,
};
const paidIn: Statement = {
  name: 'order.paid-in',
  text: `select o.currency, sum(o.total_minor)::text as "totalMinor", count(*)::int as count from sales_order o
    where o.created_at >= coalesce($1::timestamptz, '-infinity') and o.created_at < coalesce($2::timestamptz, 'infinity')
      and ($3::uuid is null or o.seller_id = $3) and exists (select from invoice i where i.order_id = o.id and i.status = 'PAID')
    group by o.currency order by o.currency`,
};

/** Returns the paid orders of a shop that sells only by orders and has no opportunities; null for any other shop. */
export async function ordersSoldIn(
  read: Sql,
  { from, to, sellerId }: { from: string | null; to: string | null; sellerId: string | null },
): Promise<PaidOrders | null> {
  const [shop] = await read.query<{ sellsByOrders: boolean }>(ofShop);
  if (!shop?.sellsByOrders) return null;
  const rows = await read.query<{ currency: string; totalMinor: string; count: number }>(paidIn, [from, to, sellerId]);
  return {
    count: rows.reduce((sum, { count }) => sum + count, 0),
    sums: rows.map(({ currency, totalMinor }) => ({ currency, amount: fromMinor(BigInt(totalMinor), currency) })),
  };
}
