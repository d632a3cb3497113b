import { segmentRows } from '../customers/index.js';
import {
  funnelRows,
  type Metric,
  metricGroupRows,
  sellerRows,
  stageCount,
  stageValue,
  type TimeBucket,
  timeSeriesRows,
  totalRows,
} from '../insights/index.js';
import { leadStatuses } from '../leads/index.js';
import { closeReasonRows, forecastRows } from '../opportunities/index.js';
import { cohortRows, type OrderGrouping, orderFigureRows, soldProductRows } from '../orders/index.js';
import { inChannels } from '../shared/channels.js';
import { type BoundRows, idOrNobody } from '../shared/keyset.js';
import { Placeholders, type SqlText, sqlWith } from '../shared/sql-text.js';
import { stretchOf, type WidgetContent } from './widget.js';
import { isOwnMetric, type OwnMetric } from './widget-metrics.js';

export interface WidgetPointRow {
  /** The group of the figure, such as a status, a day or an id. */
  key: string;
  label: string | null;
  time: Date | null;
  value: number;
}

const maxSellers = 100;
const maxStages = 200;
const forecastMonths = 12;
const columns = 'f.key, f.label, f.time, f.value';

interface Shown {
  key: string;
  label?: string;
  time?: string;
  value: string;
  where?: string;
}

/** Converts the rows of another list to points, in the same order. */
function points({ name, from, where = [], order, limit = 1_001 }: BoundRows, shown: Shown): BoundRows {
  const conditions = [...where.map(text => text.write(new Placeholders())), ...(shown.where ? [shown.where] : [])];
  const { key, label = 'null::text', time = 'null::timestamptz', value } = shown;
  const around = (text: string) =>
    `(select ${key} as key, ${label} as label, ${time} as time, (${value})::float8 as value, row_number() over (order by ${order}) as place
      from ${text} ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''} order by place limit ${limit}) f`;
  return { name: `widget ${name} ${key}`, from: from.within(around), alias: 'f', columns, order: 'f.place' };
}

const instantKey = (at: string) => `to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** The points of a widget, computed from the rows that the reader sees: one point for a single figure, otherwise one per group. */
export function widgetRows(widget: WidgetContent): BoundRows {
  const { metric, grouping, filter } = widget;
  if (isOwnMetric(metric)) return ownRows(metric, widget);
  const seller = filter.sellerId ?? null;
  if (grouping === 'NONE')
    return points(totalRows(metric, stretchOf(widget), seller), { key: `'TOTAL'`, value: 'f.value' });
  if (grouping === 'SELLER')
    return points(sellerRows(metric, stretchOf(widget), maxSellers), {
      key: `coalesce(f."sellerId"::text, 'NONE')`,
      value: 'f.value',
      label: '(select g.display_name from seller g where g.id = f."sellerId")',
    });
  if (grouping === 'CHANNEL' || grouping === 'SOURCE')
    return points(metricGroupRows(metric, grouping, stretchOf(widget), seller), {
      key: 'f.key',
      // A channel is named in the reader's language; another source is a name.
      label: `case when f.key <> 'NONE' and f.key not in ${inChannels} then f.key end`,
      value: 'f.value',
    });
  if (grouping === 'CUSTOMER')
    return points(metricGroupRows(metric, grouping, stretchOf(widget), seller), {
      key: 'f.key',
      label: `(select coalesce(nullif(concat_ws(' ', nullif(k.first_name, ''), nullif(k.last_name, '')), ''), c.name, c.phone)
        from customer k left join contact c on c.tenant_id = k.tenant_id and c.id = k.contact_id where k.id = nullif(f.key, 'NONE')::uuid)`,
      value: 'f.value',
    });
  return points(timeSeriesRows(metric as Metric, stretchOf(widget), grouping as TimeBucket, seller), {
    key: instantKey('f.time'),
    time: 'f.time',
    value: 'f.value',
  });
}

function ownRows(metric: OwnMetric, widget: WidgetContent): BoundRows {
  const pipeline = widget.filter.pipelineId ?? null;
  switch (metric) {
    case 'LEADS':
      return points(funnelRows(leadStatuses, stretchOf(widget)), { key: 'f.status', value: 'f.count' });
    case 'OPEN_OPPORTUNITIES':
      return stageRows(metric, pipeline, stageCount('g'));
    case 'OPEN_VALUE':
      return stageRows(metric, pipeline, `${stageValue('g')}::numeric`);
    case 'FORECAST':
      return points(forecastRows(pipeline, forecastMonths), {
        key: `coalesce(f.month, 'NONE')`,
        value: 'f."weightedValue"::numeric',
        where: 'f.currency = (select t.currency from tenant t where t.id = (select app.tenant()))',
      });
    case 'LOST_OPPORTUNITIES':
      return points(byReason(closeReasonRows('LOST', pipeline, stretchOf(widget), widget.filter)), {
        key: 'f.reason_key',
        label: 'f.reason',
        value: 'f.count',
      });
    case 'CUSTOMERS':
      return points(segmentRows, { key: 'f.segment', value: 'f.count' });
    case 'CUSTOMERS_AGAIN':
      return points(cohortRows(stretchOf(widget)), {
        key: 'f.cohort',
        label: 'f."monthsLater"::text',
        time: `(f.month::date::timestamp at time zone (select t.timezone from tenant t where t.id = (select app.tenant())))`,
        value: 'f.customers',
      });
    case 'PRODUCTS_SOLD':
    case 'PRODUCTS_AMOUNT': {
      const value = metric === 'PRODUCTS_SOLD' ? 'quantity' : 'amount';
      const sold = soldProductRows(stretchOf(widget), widget.filter.product ?? null, value);
      return points(sold, { key: 'f.product_id::text', label: 'f.name', value: `f.${value}` });
    }
    case 'ORDERS':
    case 'ORDERS_AMOUNT':
    case 'ORDERS_AVERAGE': {
      const { sellerId = null, payment = null } = widget.filter;
      const figures = orderFigureRows(metric, widget.grouping as OrderGrouping, stretchOf(widget), {
        sellerId,
        payment,
      });
      return points(figures, { key: 'f.key', label: 'f.label', time: 'f.time', value: 'f.value' });
    }
  }
}

/** The open stages of all active pipelines, or of one. */
function stageRows(metric: string, pipelineId: string | null, value: string): BoundRows {
  const from = sqlWith(
    [idOrNobody(pipelineId) ?? null],
    pipeline => `(select g.id, g.name, g.position, p.created_at, p.id as pipeline_id, ${value} as figure
      from pipeline p join stage g on g.pipeline_id = p.id
      where g.kind = 'OPEN' and g.removed_at is null and p.active and (${pipeline}::uuid is null or p.id = ${pipeline}) offset 0) f`,
  );
  const order = 'f.created_at desc, f.pipeline_id, f.position, f.id';
  const rows = { name: metric, from, alias: 'f', columns: '', order, limit: maxStages };
  return points(rows, { key: 'f.id::text', label: 'f.name', value: 'f.figure' });
}

/** Sums the counts of a reason over all currencies, because the source lists reasons per currency. */
function byReason(rows: BoundRows): BoundRows {
  const from: SqlText = rows.from.within(
    text =>
      `(select coalesce(app.fold(f.reason), '') as reason_key, min(f.reason) as reason, sum(f.count) as count from ${text} group by 1) f`,
  );
  return { ...rows, from, order: 'f.count desc, f.reason_key' };
}
