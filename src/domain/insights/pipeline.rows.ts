import { isId } from '../shared/id.js';
import type { BoundRows } from '../shared/keyset.js';
import { SqlValue, sqlWith } from '../shared/sql-text.js';
import { countedBetween, openEnd, openStart, stageSums } from './counter.sql.js';
import { type RangeOrPeriod, rangeSqlOf, type TimeRange } from './time-range.sql.js';

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
    columns: 'f.status, f.count',
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
  const [from, to] = values.map(value => new SqlValue(value)) as [SqlValue, SqlValue];
  const given: [SqlValue, SqlValue, SqlValue] = [new SqlValue(pipelineId), from, to];
  const flow = (seesAll: boolean) =>
    sqlWith(
      given,
      (
        pipeline,
        from,
        to,
      ) => `(select g.id as "stageId", g.position, coalesce(e.count, 0)::int as entered, coalesce(e.amount / nullif(e.count, 0), 0) as "conversionRate",
        l.amount / nullif(l.count, 0) as "averageSecondsInStage", n.count as current, n.value as "totalValue"
      from stage g cross join lateral (${stageSums('g', seesAll)}) n left join ${sums('STAGE_ENTERED', pipeline, from, to)} e on e.subject = g.id::text left join ${sums('STAGE_LEFT', pipeline, from, to)} l on l.subject = g.id::text
      where g.pipeline_id = ${pipeline} and g.removed_at is null offset 0) f`,
    );
  return {
    name: 'stage-flow',
    from: flow(false),
    fromOfAll: flow(true),
    alias: 'f',
    columns: 'f."stageId", f.entered, f.current, f."conversionRate", f."averageSecondsInStage", f."totalValue"',
    order: 'f.position, f."stageId"',
  };
}
