import { type RangeOrPeriod, rangeSqlOf } from '../insights/index.js';
import { foldName } from '../shared/fold.js';
import type { BoundRows } from '../shared/keyset.js';
import { sqlWith } from '../shared/sql-text.js';

/**
 * Returns how many of each product were ordered, and what they cost in the tenant's currency, the most of `most` first. An order counts
 * from the moment it was placed, unless it was cancelled; a product without orders has no row. `name` is for those whose name contains all
 * of its words.
 */
export function soldProductRows(
  range: RangeOrPeriod,
  name: string | null,
  most: 'quantity' | 'amount' = 'quantity',
): BoundRows {
  const { values, start, end, name: rangeName } = rangeSqlOf(range);
  const words = name === null ? null : (foldName(name).match(/[\p{L}\p{N}]+/gu) ?? []);
  return {
    name: `sold products by ${most}${rangeName}`,
    from: sqlWith(
      [...values, words],
      (from, to, named) => `(select p.id as product_id, p.name, sum(l.quantity) as quantity,
          app.money(coalesce(sum(l.quantity * l.unit_price_minor) filter (where l.currency = t.currency), 0), t.currency)::numeric as amount
        from tenant t cross join sales_order o join order_line l on l.order_id = o.id join product p on p.id = l.product_id
        where t.id = (select app.tenant()) and o.status <> 'CANCELLED' and o.created_at >= coalesce(${start(from)}::timestamptz, '-infinity') and o.created_at < coalesce(${end(to)}::timestamptz, 'infinity')
          and (${named}::text[] is null or not exists (select from unnest(${named}::text[]) w where position(w in app.fold(p.name)) = 0))
        group by p.id, p.name, t.currency offset 0) f`,
    ),
    alias: 'f',
    columns: 'f.product_id, f.name, f.quantity, f.amount',
    order: `f.${most} desc, f.name, f.product_id`,
  };
}
