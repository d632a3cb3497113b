import type { DashboardChoicesQuery } from '../../gql/graphql';
import { daysLater, startOf } from '../../lib/days';
import type { WidgetMetric } from './metric';
import { metrics } from './search';

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
  | 'COHORT'
  | 'PRODUCT'
  | 'CHANNEL'
  | 'SOURCE'
  | 'CUSTOMER';
export type Payment = 'UNPAID' | 'PARTLY_PAID' | 'PAID';
export type Chart = 'NUMBER' | 'LINE' | 'BAR' | 'PIE' | 'FUNNEL' | 'TABLE';

export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}
/** A widget as the server stores it (docs/dashboards.md). */
export interface Widget {
  id: string;
  title: string;
  metric: WidgetMetric;
  grouping?: Grouping;
  filter?: { sellerId?: string; pipelineId?: string; payment?: Payment[] };
  range?: Period | { from?: string; to?: string };
  chart: Chart;
  position: Place;
  alert?: { above?: number; below?: number };
}

/** No check is needed here, since the server has checked every widget that it stores. */
export const widgetsOf = (widgets: unknown): Widget[] => widgets as Widget[];

/** Whether the items that it counts can be listed. */
export const isCounted = (metric: WidgetMetric): metric is (typeof metrics)[number] =>
  metrics.some(each => each === metric);

/** The server's options for a metric: its groupings, filters and charts. */
export type Offer = DashboardChoicesQuery['widgetMetrics'][number];
export const offerOf = (offers: readonly Offer[], metric: string): Offer | undefined =>
  offers.find(offer => offer.metric === metric);
/** Returns the charts that can show the metric with this grouping, best fit first. */
export const chartsOf = ({ groupings }: Offer, grouping: string): readonly string[] =>
  groupings.find(each => each.grouping === grouping)?.charts ?? [];

export const isTime = (grouping: Grouping): boolean => ['HOUR', 'DAY', 'WEEK', 'MONTH'].includes(grouping);

/** Returns a widget with a valid combination of options, as close as possible to the chosen ones. */
export function fitting(widget: Widget, offers: readonly Offer[]): Widget {
  const offer = offerOf(offers, widget.metric);
  // A metric that the server no longer supports is shown unchanged; saving it returns the error.
  if (!offer) return widget;
  const { groupings, hasRange, filters } = offer;
  const grouping = (groupings.find(each => each.grouping === widget.grouping) ?? groupings[0])?.grouping as Grouping;
  const charts = chartsOf(offer, grouping);
  const chart = (charts.find(each => each === widget.chart) ?? charts[0]) as Chart;
  const filter = Object.fromEntries(
    Object.entries(widget.filter ?? {}).filter(
      ([name, value]) => value && filters.some(each => each === name) && (grouping !== 'SELLER' || name === 'payment'),
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

/** Returns the times of a widget's range, in the tenant's days; without a range, an open one. */
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
