import { daysLater, startOf } from '../../lib/days';
import type { WidgetMetric } from './metric';
import { metrics } from './route';

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
export type Grouping =
  | 'NONE'
  | 'HOUR'
  | 'DAY'
  | 'WEEK'
  | 'MONTH'
  | 'SELLER'
  | 'STATUS'
  | 'STAGE'
  | 'REASON'
  | 'SEGMENT'
  | 'COHORT';
export type Chart = 'NUMBER' | 'LINE' | 'BAR' | 'PIE' | 'FUNNEL' | 'TABLE';

export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}
/** A widget as the server keeps it (docs/dashboards.md). */
export interface Widget {
  id: string;
  title: string;
  metric: WidgetMetric;
  grouping?: Grouping;
  filter?: { sellerId?: string; pipelineId?: string };
  range?: Period | { from?: string; to?: string };
  chart: Chart;
  position: Place;
  alert?: { above?: number; below?: number };
}

/** The server has checked every widget that it keeps. */
export const widgetsOf = (widgets: unknown): Widget[] => widgets as Widget[];

interface Use {
  groupings: readonly Grouping[];
  hasRange: boolean;
  filters: readonly ('sellerId' | 'pipelineId')[];
}
const counted: Use = {
  groupings: ['NONE', 'DAY', 'WEEK', 'MONTH', 'HOUR', 'SELLER'],
  hasRange: true,
  filters: ['sellerId'],
};
const standing: Use = { groupings: ['STAGE'], hasRange: false, filters: ['pipelineId'] };
const uses: Partial<Record<WidgetMetric, Use>> = {
  LEADS: { groupings: ['STATUS'], hasRange: true, filters: [] },
  OPEN_OPPORTUNITIES: standing,
  OPEN_VALUE: standing,
  FORECAST: { groupings: ['MONTH'], hasRange: false, filters: ['pipelineId'] },
  LOST_OPPORTUNITIES: { groupings: ['REASON'], hasRange: true, filters: ['pipelineId'] },
  CUSTOMERS: { groupings: ['SEGMENT'], hasRange: false, filters: [] },
  CUSTOMERS_AGAIN: { groupings: ['COHORT'], hasRange: true, filters: [] },
};
export const widgetMetrics: readonly WidgetMetric[] = [...metrics, ...(Object.keys(uses) as WidgetMetric[])];
export const metricUse = (metric: WidgetMetric): Use => uses[metric] ?? counted;
/** Whether what it counts can be listed one by one. */
export const isCounted = (metric: WidgetMetric): metric is (typeof metrics)[number] => !uses[metric];

const ofTime: readonly Chart[] = ['LINE', 'BAR', 'TABLE'];
const shares: readonly Chart[] = ['BAR', 'PIE', 'TABLE'];
export const chartsOf: Record<Grouping, readonly Chart[]> = {
  NONE: ['NUMBER'],
  HOUR: ofTime,
  DAY: ofTime,
  WEEK: ofTime,
  MONTH: ofTime,
  SELLER: ['BAR', 'TABLE'],
  STATUS: ['FUNNEL', ...shares],
  STAGE: ['FUNNEL', ...shares],
  REASON: shares,
  SEGMENT: ['PIE', 'BAR', 'TABLE'],
  COHORT: ['TABLE'],
};
export const isTime = (grouping: Grouping): boolean => ['HOUR', 'DAY', 'WEEK', 'MONTH'].includes(grouping);

/** A widget whose parts go together, as near as can be to what was chosen. */
export function fitting(widget: Widget): Widget {
  const { groupings, hasRange, filters } = metricUse(widget.metric);
  const grouping = groupings.find(each => each === widget.grouping) ?? groupings[0] ?? 'NONE';
  const charts = chartsOf[grouping];
  const chart = charts.find(each => each === widget.chart) ?? charts[0] ?? 'TABLE';
  const filter = Object.fromEntries(
    Object.entries(widget.filter ?? {}).filter(
      ([name, value]) => value && filters.some(each => each === name) && grouping !== 'SELLER',
    ),
  );
  const { id, title, metric, position, alert } = widget;
  return {
    id,
    title,
    metric,
    grouping,
    filter,
    chart,
    position,
    ...(hasRange && { range: widget.range ?? 'LAST_30_DAYS' }),
    ...(alert && grouping === 'NONE' && { alert }),
  };
}

/** The times of a widget's range, in the tenant's days; without a range, all of them. */
export function timesOf(range: Widget['range'], today: string, timeZone: string): { from?: string; to?: string } {
  if (typeof range === 'object') return range;
  if (range === undefined || range === 'ALL') return {};
  const at = (day: string) => startOf(day, timeZone).toISOString();
  const month = `${today.slice(0, 8)}01`;
  const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  const begins: Record<Exclude<Period, 'ALL'>, string> = {
    TODAY: today,
    YESTERDAY: daysLater(today, -1),
    LAST_7_DAYS: daysLater(today, -6),
    LAST_30_DAYS: daysLater(today, -29),
    LAST_90_DAYS: daysLater(today, -89),
    LAST_365_DAYS: daysLater(today, -364),
    THIS_WEEK: daysLater(today, -weekday),
    THIS_MONTH: month,
    LAST_MONTH: `${daysLater(month, -1).slice(0, 8)}01`,
    THIS_YEAR: `${today.slice(0, 5)}01-01`,
  };
  const end = range === 'YESTERDAY' ? today : range === 'LAST_MONTH' ? month : daysLater(today, 1);
  return { from: at(begins[range]), to: at(end) };
}
