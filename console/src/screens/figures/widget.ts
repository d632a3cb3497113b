import type { DashboardChoicesQuery } from '../../gql/graphql';
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
  | 'COHORT'
  | 'PRODUCT';
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

/** Whether what it counts can be listed one by one. */
export const isCounted = (metric: WidgetMetric): metric is (typeof metrics)[number] =>
  metrics.some(each => each === metric);

/** What the server offers of a metric: how it may be grouped, narrowed down and drawn. */
export type Offer = DashboardChoicesQuery['widgetMetrics'][number];
export const offerOf = (offers: readonly Offer[], metric: string): Offer | undefined =>
  offers.find(offer => offer.metric === metric);
/** The charts that can show it so grouped, the one that fits best first. */
export const chartsOf = ({ groupings }: Offer, grouping: string): readonly string[] =>
  groupings.find(each => each.grouping === grouping)?.charts ?? [];

export const isTime = (grouping: Grouping): boolean => ['HOUR', 'DAY', 'WEEK', 'MONTH'].includes(grouping);

/** A widget whose parts go together, as near as can be to what was chosen. */
export function fitting(widget: Widget, offers: readonly Offer[]): Widget {
  const offer = offerOf(offers, widget.metric);
  // A metric that the server no longer offers is shown as it is: saving it says what is wrong.
  if (!offer) return widget;
  const { groupings, hasRange, filters } = offer;
  const grouping = (groupings.find(each => each.grouping === widget.grouping) ?? groupings[0])?.grouping as Grouping;
  const charts = chartsOf(offer, grouping);
  const chart = (charts.find(each => each === widget.chart) ?? charts[0]) as Chart;
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
