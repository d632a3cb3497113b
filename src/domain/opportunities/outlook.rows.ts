import { type RangeOrPeriod, rangeSqlOf } from '../insights/index.js';
import { BadInput } from '../shared/domain-error.js';
import { type BoundRows, idOrNobody } from '../shared/keyset.js';
import { sqlWith } from '../shared/sql-text.js';

export interface ForecastRow {
  /** The first day of the month; null for opportunities without an expected close date. */
  month: string | null;
  currency: string;
  count: number;
  value: string;
  weightedValue: string;
}
export interface CloseReasonRow {
  reason: string | null;
  count: number;
  currency: string;
  value: string;
}
const maxMonths = 36;
const maxReasons = 200;

/**
 * The forecast of open opportunities, by expected month and currency: their value, and their value times the probability of their stage.
 * Overdue opportunities count in the current month.
 */
export function forecastRows(pipelineId: string | null, months: number): BoundRows {
  if (months < 1 || months > maxMonths)
    throw new BadInput(`A forecast can cover 1 to ${maxMonths} months.`, ['months']);
  return {
    name: 'forecast',
    from: sqlWith(
      [idOrNobody(pipelineId) ?? null, months],
      (pipeline, count) => `(select f.month::text as month, f.currency, count(*)::int as count,
        app.money(sum(f.minor), f.currency) as value, app.money(round(sum(f.weighted)), f.currency) as "weightedValue"
      from (select case when o.expected_close_date is not null then greatest(date_trunc('month', o.expected_close_date)::date, p.month) end as month, o.currency, o.value_minor as minor, o.value_minor * g.probability / 100.0 as weighted
        from (select date_trunc('month', now() at time zone t.timezone)::date as month from tenant t where t.id = (select app.tenant())) p
        cross join opportunity o join stage g on g.id = o.stage_id
        where o.status = 'OPEN' and (${pipeline}::uuid is null or o.pipeline_id = ${pipeline})
          and (o.expected_close_date is null or o.expected_close_date < p.month + ${count} * interval '1 month')) f
      group by 1, 2 offset 0) f`,
    ),
    alias: 'f',
    columns: 'f.month, f.currency, f.count, f.value, f."weightedValue"',
    order: 'f.month nulls last, f.currency',
  };
}

/**
 * Why opportunities were won or lost in the range, the most frequent reason first; no rows for OPEN. The source is that of the lead, or of
 * an opportunity without one its own. Reasons that differ only in case or
 * accents are merged.
 */
export function closeReasonRows(
  status: 'OPEN' | 'WON' | 'LOST',
  pipelineId: string | null,
  range: RangeOrPeriod,
  { sellerId, source }: { sellerId?: string | null | undefined; source?: string | null | undefined } = {},
): BoundRows {
  const { values, start, end, name } = rangeSqlOf(range);
  return {
    name: `close-reasons${name}`,
    from: sqlWith(
      [status, idOrNobody(pipelineId) ?? null, idOrNobody(sellerId) ?? null, source ?? null, ...values],
      (
        kind,
        pipeline,
        seller,
        origin,
        from,
        to,
      ) => `(select min(o.close_reason) as reason, o.currency, count(*)::int as count, app.money(sum(o.value_minor), o.currency) as value
      from opportunity o
      where o.status <> 'OPEN' and o.status = ${kind} and (${pipeline}::uuid is null or o.pipeline_id = ${pipeline})
        and (${seller}::uuid is null or o.seller_id = ${seller})
        and (${origin}::text is null or coalesce((select l.source from lead l where l.id = o.lead_id), o.source) = ${origin})
        and o.closed_at >= coalesce(${start(from)}::timestamptz, '-infinity') and o.closed_at < coalesce(${end(to)}::timestamptz, 'infinity')
      group by app.fold(o.close_reason), o.currency offset 0) f`,
    ),
    alias: 'f',
    columns: 'f.reason, f.count, f.currency, f.value',
    order: 'f.count desc, f.reason nulls last, f.currency',
    limit: maxReasons,
  };
}
