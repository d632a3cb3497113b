import { BadInput } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { type BoundRows, idOrNobody } from '../shared/keyset.js';
import { sqlOf, sqlWith } from '../shared/sql-text.js';
import { countedBetween, openEnd, openStart, stageSums } from './counter.sql.js';
import { type Metric, metricDefinitions, subjectOf } from './metrics.js';

/** Periods of the tenant's calendar, relative to the current time. */
export const periods = [
  'TODAY',
  'YESTERDAY',
  'LAST_7_DAYS',
  'LAST_30_DAYS',
  'LAST_90_DAYS',
  'LAST_365_DAYS',
  'THIS_WEEK',
  'THIS_MONTH',
  'LAST_MONTH',
  'THIS_YEAR',
  'ALL',
] as const;
export type Period = (typeof periods)[number];

export interface TimeRange {
  from?: Date | null;
  to?: Date | null;
}
/** A time range, either end of which may be open, or a period. */
export type RangeOrPeriod = TimeRange | { period: Period };
export type TimeBucket = 'HOUR' | 'DAY' | 'WEEK' | 'MONTH';
export const maxTimePoints = 1_000;

const hourMs = 3_600_000;
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
export const tooManyPoints = (): BadInput =>
  new BadInput(`A series can have at most ${maxTimePoints} points. Use a shorter range or a larger bucket.`, ['range']);

/** The columns of each kind of rows. */
export const insightColumns = {
  funnel: 'f.status, f.count',
  stageFlow: 'f."stageId", f.entered, f.current, f."conversionRate", f."averageSecondsInStage", f."totalValue"',
  timeSeries: 'f.time, f.value',
  leaderboard: 'f.rank, f.value, f."sellerId"',
};

/** Counts the leads created in the range by their current status: one row per status, in the given order. */
export function funnelRows(statuses: readonly string[], range: RangeOrPeriod): BoundRows {
  const list = `'{${statuses.join()}}'::text[]`;
  const { values, start, end, name } = rangeSqlOf(range);
  const counted = (from: string, to: string) =>
    countedBetween('LEAD_STATUS', {
      subjects: list,
      from: openStart(start(from)),
      to: openEnd(end(to)),
      largest: 'MONTH',
    });
  return {
    name: `funnel${name}`,
    from: sqlWith(
      values,
      (
        from,
        to,
      ) => `(select w.status, w.place, coalesce(s.count, 0)::int as count from unnest(${list}) with ordinality w (status, place)
      left join (select c.subject, sum(c.count) as count from ${counted(from, to)} c group by 1) s on s.subject = w.status offset 0) f`,
    ),
    alias: 'f',
    columns: insightColumns.funnel,
    order: 'f.place',
  };
}

/**
 * The figures of each stage of a pipeline: how many stays in it began in the range, how many of these moved on, how long the ended ones
 * took, and what is in the stage now. Returns null if the id cannot be a pipeline's.
 */
export function stageFlowRows(pipelineId: string, range: TimeRange): BoundRows | null {
  const { values } = rangeSqlOf(range);
  if (!isId(pipelineId)) return null;
  const sums = (name: 'STAGE_ENTERED' | 'STAGE_LEFT', pipeline: string, from: string, to: string) => {
    const subjects = `array(select g.id::text from stage g where g.pipeline_id = ${pipeline})`;
    const counted = countedBetween(name, { subjects, from: openStart(from), to: openEnd(to), largest: 'MONTH' });
    return `(select c.subject, sum(c.count)::float8 as count, sum(c.amount)::float8 as amount from ${counted} c group by 1)`;
  };
  return {
    name: 'stage-flow',
    from: sqlWith(
      [pipelineId, ...values],
      (
        pipeline,
        from,
        to,
      ) => `(select g.id as "stageId", g.position, coalesce(e.count, 0)::int as entered, coalesce(e.amount / nullif(e.count, 0), 0) as "conversionRate",
        l.amount / nullif(l.count, 0) as "averageSecondsInStage", n.count as current, n.value as "totalValue"
      from stage g cross join lateral (${stageSums('g')}) n left join ${sums('STAGE_ENTERED', pipeline, from, to)} e on e.subject = g.id::text left join ${sums('STAGE_LEFT', pipeline, from, to)} l on l.subject = g.id::text
      where g.pipeline_id = ${pipeline} and g.removed_at is null offset 0) f`,
    ),
    alias: 'f',
    columns: insightColumns.stageFlow,
    order: 'f.position, f."stageId"',
  };
}

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
          least(${local('t.to_at')}, ${local('t.from_at')} + interval '${maxTimePoints + 1} ${unit}s'), interval '1 ${unit}') d) b`;
  return {
    name: `series ${metric} ${bucket}${name}`,
    from: sqlWith(
      [...values, idOrNobody(sellerId) ?? null],
      (
        first,
        last,
        seller,
      ) => `(with t as materialized (select n.timezone as zone, n.currency, coalesce(nullif(${start(first)}::timestamptz, '-infinity'), least(n.created_at, ${firstCounted(metric)})) as from_at, coalesce(${'period' in range ? `least(${end(last)}, now())` : `${end(last)}::timestamptz`}, now()) as to_at
        from tenant n where n.id = (select app.tenant())),
      b as materialized (select array(select distinct b.at from t cross join lateral ${starts} where b.at < t.to_at and t.from_at < t.to_at order by 1) as starts),
      s as (select width_bucket(c.at, b.starts) as place, sum(c.count) as count, sum(c.amount) as amount from t cross join b cross join lateral ${counted(seller)} c group by 1)
      select case when p.place <= ${maxTimePoints} then b.starts[p.place] end as time, p.place, case when p.place <= ${maxTimePoints} then ${value} end as value
        from t cross join b cross join lateral generate_series(1, cardinality(b.starts)) p (place) left join s on s.place = p.place) f`,
    ),
    alias: 'f',
    columns: insightColumns.timeSeries,
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
        where s.count <> 0) v where v.value is not null) f`,
    ),
    alias: 'f',
    columns: insightColumns.leaderboard,
    order: 'f.rank, f."sellerId"',
    limit: first,
  };
}

/**
 * How a stretch of time is written into a statement: its two values, the SQL of its ends built from their placeholders, and the part of the
 * statement's name that distinguishes it.
 */
export interface RangeSql {
  values: [unknown, unknown];
  start(placeholder: string): string;
  end(placeholder: string): string;
  name: string;
}

/** Returns the span of a time range or period. Throws BadInput if the range ends before it begins. */
export function rangeSqlOf(range: RangeOrPeriod): RangeSql {
  if ('period' in range)
    return {
      values: [range.period, range.period],
      start: period => `app.period_start(${period})`,
      end: period => `app.period_end(${period})`,
      name: ' of a period',
    };
  const { from, to } = range;
  if (from && to && from > to) throw new BadInput('The range ends before it starts.', ['range']);
  return { values: [from ?? null, to ?? null], start: value => value, end: value => value, name: '' };
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
