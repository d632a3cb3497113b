import { maxTimePoints, type RangeOrPeriod, rangeSqlOf } from '../insights/index.js';
import { type BoundRows, idOrNobody } from '../shared/keyset.js';
import { sqlWith } from '../shared/sql-text.js';
import type { OrderPayment } from './order.entity.js';

export const orderMetrics = ['ORDERS', 'ORDERS_AMOUNT', 'ORDERS_AVERAGE'] as const;
export type OrderMetric = (typeof orderMetrics)[number];
export const orderGroupings = ['NONE', 'DAY', 'WEEK', 'MONTH', 'SELLER', 'STATUS', 'CHANNEL'] as const;
export type OrderGrouping = (typeof orderGroupings)[number];

/** As many sellers as other figures have. */
const mostGroups = 100;

const figureOf: Record<OrderMetric, string> = {
  ORDERS: 'coalesce(s.count, 0)::numeric',
  ORDERS_AMOUNT: 'app.money(coalesce(s.total, 0), t.currency)::numeric',
  ORDERS_AVERAGE: 'app.money(round(s.total / nullif(s.count, 0)), t.currency)::numeric',
};

/** Groups that are no time: their key, and the label of those that have an id. */
const groupsOf = {
  SELLER: {
    key: `coalesce(o.seller_id::text, 'NONE')`,
    label: '(select g.display_name from seller g where g.id::text = s.key)',
  },
  STATUS: { key: 'o.status', label: 'null::text' },
  CHANNEL: {
    key: `coalesce((select v.channel from conversation v where v.tenant_id = o.tenant_id and v.id = o.conversation_id), 'NONE')`,
    label: 'null::text',
  },
} as const;

/**
 * Counts, sums or averages the orders that were placed in a time and not cancelled, as one figure or by group. Amounts are of the orders in
 * the tenant's currency. A mean without orders, and a group without orders that is no time, has no row; a row without key means too many
 * points.
 */
export function orderFigureRows(
  metric: OrderMetric,
  grouping: OrderGrouping,
  range: RangeOrPeriod,
  { sellerId, payment }: { sellerId: string | null; payment: readonly OrderPayment[] | null },
): BoundRows {
  const { values, start, end, name } = rangeSqlOf(range);
  const unit = grouping === 'DAY' || grouping === 'WEEK' || grouping === 'MONTH' ? grouping.toLowerCase() : null;
  const isOneCurrency = metric !== 'ORDERS';
  return {
    name: `orders ${metric} ${grouping}${name}`,
    from: sqlWith([...values, idOrNobody(sellerId) ?? null, payment], (first, last, seller, paid) => {
      const placed = (
        key: string,
      ) => `select ${key} as key, count(*) as count, sum(o.total_minor) as total from t cross join sales_order o
          where o.tenant_id = (select app.tenant()) and o.status <> 'CANCELLED' and o.created_at >= t.from_at and o.created_at < t.to_at
            and (${seller}::uuid is null or o.seller_id = ${seller}::uuid) and (${paid}::text[] is null or o.payment = any (${paid}::text[]))${isOneCurrency ? ' and o.currency = t.currency' : ''}`;
      const tenant = `with t as materialized (select n.timezone as zone, n.currency,
          coalesce(nullif(${start(first)}::timestamptz, '-infinity'), (select min(created_at) from sales_order), now()) as from_at,
          least(coalesce(${end(last)}::timestamptz, 'infinity'), now()) as to_at from tenant n where n.id = (select app.tenant()))`;
      const value = figureOf[metric];
      if (unit) {
        const day = (instant: string) => `date_trunc('${unit}', ${instant} at time zone t.zone)`;
        return `(${tenant},
          b as materialized (select d.day, row_number() over (order by d.day) as place from t cross join lateral generate_series(${day('t.from_at')},
            least(${day(`(t.to_at - interval '1 microsecond')`)}, ${day('t.from_at')} + interval '${maxTimePoints + 1} ${unit}s'), interval '1 ${unit}') d (day) where t.from_at < t.to_at),
          s as (${placed(day('o.created_at'))} group by 1)
        select case when b.place <= ${maxTimePoints} then to_char(p.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') end as key, null::text as label,
            case when b.place <= ${maxTimePoints} then p.at end as time, ${value} as value, b.place
          from t cross join b cross join lateral (select app.day_start(b.day::date, t.zone) as at) p left join s on s.key = b.day
          where ${value} is not null or b.place > ${maxTimePoints}) f`;
      }
      if (grouping === 'NONE')
        return `(${tenant}, s as (${placed(`'TOTAL'`)})
        select 'TOTAL' as key, null::text as label, null::timestamptz as time, ${value} as value, 1 as place from t left join s on true where ${value} is not null) f`;
      const { key, label } = groupsOf[grouping as keyof typeof groupsOf];
      return `(${tenant}, s as (${placed(key)} group by 1)
        select s.key, ${label} as label, null::timestamptz as time, ${value} as value, row_number() over (order by ${value} desc, s.key) as place
          from t cross join s order by place limit ${mostGroups}) f`;
    }),
    alias: 'f',
    columns: 'f.key, f.label, f.time, f.value',
    order: 'f.place',
  };
}
