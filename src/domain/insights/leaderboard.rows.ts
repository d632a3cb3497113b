import { BadInput } from '../shared/domain-error.js';
import type { BoundRows } from '../shared/keyset.js';
import { sqlWith } from '../shared/sql-text.js';
import { countedBetween, openEnd, openStart } from './counter.sql.js';
import { type Metric, metricDefinitions, subjectOf } from './metrics.js';
import { type RangeOrPeriod, type RangeSql, rangeSqlOf } from './time-range.sql.js';

/** Ranks the sellers whose rows the reader may see, the best first; equal sellers share a rank. The range includes both days. */
export function leaderboardRows(metric: Metric, days: { from: string; to: string }, first: number): BoundRows {
  if (first < 1 || first > 100) throw new BadInput(`first must be between 1 and 100, not ${first}.`, ['first']);
  if (days.from > days.to) throw new BadInput('The range ends before it starts.', ['to']);
  const ends = {
    values: [days.from, days.to] as [string, string],
    start: (day: string) => `app.day_start(${day}::date, t.timezone)`,
    end: (day: string) => `app.day_start(${day}::date + 1, t.timezone)`,
    name: '',
  };
  return rankedRows(metric, ends, first);
}

/**
 * The same ranking for a time range or a period. The share that belongs to no seller is a last row without a seller, so that the rows add
 * up.
 */
export const sellerRows = (metric: Metric, range: RangeOrPeriod, first: number): BoundRows => ({
  ...rankedRows(metric, { ...openSpan(range), withNobody: true }, first + 1),
  order: 'f."sellerId" is null, f.rank, f."sellerId"',
});

function rankedRows(
  metric: Metric,
  { values, start, end, name, withNobody = false }: RangeSql & { withNobody?: boolean },
  first: number,
): BoundRows {
  const { counter, value, smallerIsBetter } = metricDefinitions[metric];
  const counted = (from: string, to: string, sellers?: string) =>
    countedBetween(counter, {
      subjects: subjectOf(metric),
      ...(sellers && { sellers }),
      from: start(from),
      to: end(to),
      largest: 'MONTH',
    });
  const sums = (from: string, to: string) =>
    `select t.currency, c.seller_id, sum(c.count) as count, sum(c.amount) as amount from tenant t cross join lateral ${counted(from, to, 'array(select g.id from seller g)')} c
      where t.id = (select app.tenant()) and c.seller_id is not null group by 1, 2`;
  // Rows without a seller are counted only in the total.
  const nobodys = (from: string, to: string) =>
    withNobody
      ? `union all select t.currency, null, coalesce(sum(c.count), 0) - (select coalesce(sum(q.count), 0) from q), coalesce(sum(c.amount), 0) - (select coalesce(sum(q.amount), 0) from q)
        from tenant t cross join lateral ${counted(from, to)} c where t.id = (select app.tenant()) group by 1`
      : '';
  return {
    name: `${withNobody ? 'by seller' : 'leaderboard'} ${metric}${name}`,
    from: sqlWith(
      values,
      (from, to) => `(with q as materialized (${sums(from, to)})
      select rank() over (order by v.value${smallerIsBetter ? '' : ' desc'})::int as rank, v.value, v."sellerId"
      from (select s.seller_id as "sellerId", ${value} as value
        from (select q.currency, q.seller_id, q.count, q.amount from q ${nobodys(from, to)}) s cross join lateral (select s.currency) t
        where s.count <> 0 offset 0) v where v.value is not null) f`,
    ),
    alias: 'f',
    columns: 'f.rank, f.value, f."sellerId"',
    order: 'f.rank, f."sellerId"',
    limit: first,
  };
}

/** Returns the same span, with open ends as infinite instants. */
function openSpan(range: RangeOrPeriod): RangeSql {
  const { values, start, end, name } = rangeSqlOf(range);
  return {
    values,
    start: value => openStart(start(value)),
    end: value => openEnd(end(value)),
    name: name || ' of instants',
  };
}
