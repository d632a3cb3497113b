import { BadInput } from '../shared/domain-error.js';
import { hourMs } from '../shared/durations.js';
import { type BoundRows, idOrNobody } from '../shared/keyset.js';
import { sqlOf, sqlWith } from '../shared/sql-text.js';
import { countedBetween, openEnd, openStart } from './counter.sql.js';
import { type Metric, metricDefinitions, subjectOf } from './metrics.js';
import { type RangeOrPeriod, rangeSqlOf } from './time-range.sql.js';

export type TimeBucket = 'HOUR' | 'DAY' | 'WEEK' | 'MONTH';
export const maxTimePoints = 1_000;

/** The greatest length of each bucket: a range longer than `maxTimePoints` of them is too long in any time zone. */
const longestMs: Record<TimeBucket, number> = {
  HOUR: hourMs,
  DAY: 25 * hourMs,
  WEEK: (7 * 24 + 1) * hourMs,
  MONTH: (31 * 24 + 1) * hourMs,
};
/**
 * The first bucket may begin before the range and the last one end after it, so both limits keep a margin to the dates that can be written.
 */
const earliest = new Date('1900-01-01T00:00:00Z');
const latest = new Date('2900-01-01T00:00:00Z');
const beyondTime = (): BadInput => new BadInput('The range must be between the years 1900 and 2900.', ['range']);
/** The refusal of a series with more points than are shown. */
export const tooManyPoints = (): BadInput =>
  new BadInput(`A series can have at most ${maxTimePoints} points. Use a shorter range or a larger bucket.`, ['range']);

/**
 * A metric over time, in buckets of the tenant's time zone. The first and the last bucket count only what is inside the range. An open
 * start means the tenant's creation, or the first counted day if earlier rows were imported; an open end means now. A row without time and
 * value means too many points: the caller must refuse the request.
 */
export function timeSeriesRows(
  metric: Metric,
  range: RangeOrPeriod,
  bucket: TimeBucket,
  sellerId: string | null,
): BoundRows {
  const { values, start, end, name } = rangeSqlOf(range);
  const [from, to] = 'period' in range ? [] : [range.from, range.to];
  if (from && to && to.getTime() - from.getTime() > maxTimePoints * longestMs[bucket]) throw tooManyPoints();
  if (from && to && (from < earliest || to > latest)) throw beyondTime();
  const { counter, value } = metricDefinitions[metric];
  const counted = (seller: string) =>
    countedBetween(counter, {
      subjects: subjectOf(metric),
      sellers: `case when ${seller}::uuid is not null then array[${seller}::uuid] end`,
      from: 't.from_at',
      to: 't.to_at',
      largest: bucket === 'WEEK' ? 'DAY' : bucket,
    });
  const unit = bucket.toLowerCase();
  const local = (instant: string) => `${instant} at time zone t.zone`;
  // One more than the limit, so that an excess is detected; a day that a time zone skipped occurs twice.
  const starts =
    bucket === 'HOUR'
      ? `generate_series(app.bucket_start('HOUR', t.from_at, t.zone), least(t.to_at, t.from_at + interval '${maxTimePoints + 1} hours'), interval '1 hour') b (at)`
      : `(select app.day_start(d::date, t.zone) as at from generate_series(date_trunc('${unit}', ${local('t.from_at')}),
          least(${local('t.to_at')}, ${local('t.from_at')} + interval '${maxTimePoints + 1} ${unit}s'), interval '1 ${unit}') d offset 0) b`;
  return {
    name: `series ${metric} ${bucket}${name}${from ? ' from a time' : ''}`,
    from: sqlWith(
      [...values, idOrNobody(sellerId) ?? null],
      (
        first,
        last,
        seller,
      ) => `(with t as materialized (select n.timezone as zone, n.currency, ${from ? `${first}::timestamptz` : `coalesce(nullif(${start(first)}::timestamptz, '-infinity'), least(n.created_at, ${firstCounted(metric)}))`} as from_at, coalesce(${'period' in range ? `least(${end(last)}, now())` : `${end(last)}::timestamptz`}, now()) as to_at
        from tenant n where n.id = (select app.tenant())),
      b as materialized (select array(select distinct b.at from t cross join lateral ${starts} where b.at < t.to_at and t.from_at < t.to_at order by 1) as starts),
      s as (select width_bucket(c.at, b.starts) as place, sum(c.count) as count, sum(c.amount) as amount from t cross join b cross join lateral ${counted(seller)} c group by 1)
      select case when p.place <= ${maxTimePoints} then b.starts[p.place] end as time, p.place, case when p.place <= ${maxTimePoints} then ${value} end as value
        from t cross join b cross join lateral generate_series(1, cardinality(b.starts)) p (place) left join s on s.place = p.place offset 0) f`,
    ),
    alias: 'f',
    columns: 'f.time, f.value',
    where: [sqlOf('(f.value is not null or f.time is null)')],
    order: 'f.place',
  };
}

/** SQL of the first day with a count of this metric that the reader may see; null if there is none. `n` is the tenant. */
const firstCounted = (metric: Metric): string => {
  const { counter, subject = '' } = metricDefinitions[metric];
  const days = (table: string, condition: string) =>
    `(select min(c.since) from ${table} c where c.tenant_id = n.id and c.name = '${counter}' and c.subject = '${subject}' and c.grain = 'DAY' and ${condition})`;
  return `least(${[
    days('tenant_counter', '(select app.sees_team())'),
    days('counter', 'not (select app.sees_team()) and c.seller_id = (select app.own_seller())'),
    days('counter', 'not (select app.sees_team()) and c.seller_id is null'),
    `(select min(d.at) from counter_delta d where d.tenant_id = n.id and d.name = '${counter}' and d.subject = '${subject}')`,
  ].join(', ')})`;
};

/** A metric over the whole range: one row, or no row for a mean without values. */
export function totalRows(metric: Metric, range: RangeOrPeriod, sellerId: string | null): BoundRows {
  const { values, start, end, name } = rangeSqlOf(range);
  const { counter, value } = metricDefinitions[metric];
  const counted = (from: string, to: string, seller: string) =>
    countedBetween(counter, {
      subjects: subjectOf(metric),
      sellers: `case when ${seller}::uuid is not null then array[${seller}::uuid] end`,
      from: openStart(start(from)),
      to: openEnd(end(to)),
      largest: 'MONTH',
    });
  return {
    name: `total ${metric}${name}`,
    from: sqlWith(
      [...values, idOrNobody(sellerId) ?? null],
      (from, to, seller) => `(select ${value} as value
      from (select n.currency, sum(c.count) as count, sum(c.amount) as amount from tenant n left join lateral ${counted(from, to, seller)} c on true where n.id = (select app.tenant()) group by 1) s
        cross join lateral (select s.currency) t offset 0) f`,
    ),
    alias: 'f',
    columns: 'f.value',
    where: [sqlOf('f.value is not null')],
    order: 'f.value',
  };
}
