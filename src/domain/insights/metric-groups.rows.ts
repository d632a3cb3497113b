import { type BoundRows, idOrNobody } from '../shared/keyset.js';
import { sqlWith } from '../shared/sql-text.js';
import { rowsOf } from './metric-rows.js';
import type { Metric } from './metrics.js';
import { type RangeOrPeriod, rangeSqlOf } from './time-range.sql.js';

/** What the rows of a metric have in common, besides the seller and the time by which counters are kept. */
export const metricGroupings = ['CHANNEL', 'SOURCE', 'CUSTOMER'] as const;
export type MetricGrouping = (typeof metricGroupings)[number];

/** As many groups as other figures have. */
const mostGroups = 100;

interface Group {
  /** SQL of the group of a row `r`. */
  key: string;
  /** SQL of the figure of the rows `r` of a group; `value` is what a row adds. */
  figure(value: string): string;
}

const mean = (value: string) => `avg((${value})::float8)`;
const sum = (value: string) => `sum((${value})::numeric)::float8`;
const byChannel = 'r.channel';
/** An opportunity that no lead led to may have a source of its own. */
const bySource = `coalesce((select l.source from lead l where l.id = r.lead_id), nullif(r.source, ''), 'NONE')`;

/** What a lead brought was bought by the customer that the lead became. */
const byCustomer = `coalesce(r.customer_id, (select k.id from lead l join customer k on k.tenant_id = l.tenant_id and k.contact_id = l.contact_id where l.id = r.lead_id order by k.created_at, k.id limit 1))::text`;

/** The groupings that each metric has. */
const groupsOf: Partial<Record<Metric, Partial<Record<MetricGrouping, Group>>>> = {
  CONVERSATIONS: { CHANNEL: { key: byChannel, figure: sum } },
  FIRST_RESPONSE_SECONDS: { CHANNEL: { key: byChannel, figure: mean } },
  WON_AMOUNT: {
    SOURCE: { key: bySource, figure: sum },
    CUSTOMER: { key: `coalesce(${byCustomer}, 'NONE')`, figure: sum },
  },
};

/** Returns the groupings of a metric besides sellers and times. */
export const groupingsOfMetric = (metric: Metric): MetricGrouping[] =>
  metricGroupings.filter(grouping => groupsOf[metric]?.[grouping]);

/**
 * Returns a metric by channel or by source, the highest first, from the rows that it counts: counters are kept by seller and time alone.
 * The reader's rows are those that the metric has for the reader.
 */
export function metricGroupRows(
  metric: Metric,
  grouping: MetricGrouping,
  range: RangeOrPeriod,
  sellerId: string | null,
): BoundRows {
  const group = groupsOf[metric]?.[grouping];
  if (!group) throw new TypeError(`${metric} is not told by ${grouping}`);
  const { table, at, value, condition } = rowsOf[metric];
  const { values, start, end, name } = rangeSqlOf(range);
  return {
    name: `metric ${metric} ${grouping}${name}`,
    from: sqlWith(
      [...values, idOrNobody(sellerId) ?? null],
      (from, to, seller) => `(select ${group.key} as key, ${group.figure(value)} as value from ${table} r
        where r.tenant_id = (select app.tenant())${condition ? ` and ${condition}` : ''}
          and r.${at} >= coalesce(${start(from)}::timestamptz, '-infinity') and r.${at} < coalesce(${end(to)}::timestamptz, 'infinity')
          and (${seller}::uuid is null or r.seller_id = ${seller}::uuid) group by 1 offset 0) f`,
    ),
    alias: 'f',
    columns: 'f.key, f.value',
    order: 'f.value desc, f.key',
    limit: mostGroups,
  };
}
