import { type RangeOrPeriod, rangeSqlOf } from '../insights/index.js';
import { BadInput } from '../shared/domain-error.js';
import type { BoundRows } from '../shared/keyset.js';
import { sqlWith } from '../shared/sql-text.js';

export interface CohortRow {
  /** The first day of the month of these customers' first orders. */
  cohort: string;
  size: number;
  /** The first day of the month to which the figures belong. */
  month: string;
  monthsLater: number;
  customers: number;
  orders: number;
  amount: string;
}
/** Limit both of the months of first orders and of the months for which each of them is followed. */
const maxCohortMonths = 24;
/** GraphQL has no dates before the year 1, but in zones west of Greenwich the first instant of that year is in the year before. */
const firstDay = '0001-01-01';

/**
 * Groups contacts by the month of their first order, in the tenant's calendar, and counts how many of each group ordered in each month
 * until now. Cancelled orders are ignored, and amounts in other currencies than the tenant's are left out. Of a longer range only the last
 * months are shown.
 */
export const cohortRows = (range: RangeOrPeriod): BoundRows => rowsBetween(rangeSqlOf(range), 'timestamptz');

/** The same for the months of two days. Throws BadInput if there are too many months. */
export function cohortRowsOfDays(from: string | null, to: string | null): BoundRows {
  if (from && to && from > to) throw new BadInput('The range ends before it starts.', ['to']);
  if (from && to && monthOf(to) - monthOf(from) >= maxCohortMonths)
    throw new BadInput(`You can request at most ${maxCohortMonths} months of first orders.`, ['from']);
  const local = (day: string) => day;
  return rowsBetween({ values: [from, to], start: local, end: local, name: ' of days' }, 'date');
}

const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

function rowsBetween(
  { values, start, end, name }: ReturnType<typeof rangeSqlOf>,
  kind: 'timestamptz' | 'date',
): BoundRows {
  // A day is in the tenant's zone; an instant at the end is exclusive.
  const monthIn = (value: string, shift = '') =>
    kind === 'date'
      ? `date_trunc('month', ${value}::date::timestamp)`
      : `date_trunc('month', (nullif(nullif(${value}::timestamptz, 'infinity'), '-infinity')${shift}) at time zone t.timezone)`;
  return {
    name: `cohorts${name}`,
    from: sqlWith(
      values,
      (
        from,
        to,
      ) => `(with present as materialized (select t.timezone as zone, t.currency, date_trunc('month', now() at time zone t.timezone)::date as month, ${monthIn(start(from))}::date as first,
          ${monthIn(end(to), ` - interval '1 microsecond'`)}::date as last
        from tenant t where t.id = (select app.tenant())),
      span as materialized (select p.*, greatest(p.first, l.last - interval '${maxCohortMonths - 1} months', date '${firstDay}')::date as since, l.last as until
        from present p cross join lateral (select least(p.last, p.month) as last) l),
      bought as (select o.contact_id, date_trunc('month', o.created_at at time zone p.zone)::date as month, count(*) as orders,
          coalesce(sum(o.total_minor) filter (where o.currency = p.currency), 0) as minor, min(date_trunc('month', min(o.created_at) at time zone p.zone)) over (partition by o.contact_id)::date as cohort
        from sales_order o cross join present p where o.status <> 'CANCELLED' group by 1, 2, p.zone),
      figure as materialized (select b.cohort, b.month, count(*)::int as customers, sum(b.orders)::int as orders, sum(b.minor) as minor
        from bought b cross join span s where b.cohort >= s.since and b.cohort <= s.until group by 1, 2)
      select g.cohort::text as cohort, g.customers as size, m.month::text as month, m.later as "monthsLater",
          coalesce(f.customers, 0) as customers, coalesce(f.orders, 0) as orders, app.money(coalesce(f.minor, 0), s.currency) as amount
        from span s join figure g on g.month = g.cohort
          cross join lateral (select a.later, (g.cohort + a.later * interval '1 month')::date as month from generate_series(0, ${maxCohortMonths}) a (later)) m
          left join figure f on f.cohort = g.cohort and f.month = m.month
        where m.month <= s.month offset 0) f`,
    ),
    alias: 'f',
    columns: 'f.cohort, f.size, f.month, f."monthsLater", f.customers, f.orders, f.amount',
    order: 'f.cohort, f."monthsLater"',
  };
}
