import { type RangeOrPeriod, rangeSqlOf } from '../insights/index.js';
import type { BoundRows } from '../shared/keyset.js';
import { sqlWith } from '../shared/sql-text.js';

/**
 * Counts how many of each product were ordered, the most first. An order counts from the moment it was placed, unless it was cancelled; a
 * product without orders has no row.
 */
export function soldProductRows(range: RangeOrPeriod): BoundRows {
  const { values, start, end, name } = rangeSqlOf(range);
  return {
    name: `sold products${name}`,
    from: sqlWith(
      values,
      (
        from,
        to,
      ) => `(select p.id as product_id, p.name, sum(l.quantity) as quantity from sales_order o join order_line l on l.order_id = o.id join product p on p.id = l.product_id
        where o.status <> 'CANCELLED' and o.created_at >= coalesce(${start(from)}::timestamptz, '-infinity') and o.created_at < coalesce(${end(to)}::timestamptz, 'infinity')
        group by p.id, p.name offset 0) f`,
    ),
    alias: 'f',
    columns: 'f.product_id, f.name, f.quantity',
    order: 'f.quantity desc, f.name, f.product_id',
  };
}
