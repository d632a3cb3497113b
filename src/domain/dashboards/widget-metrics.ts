import { groupingsOfMetric, type Metric, metrics } from '../insights/index.js';
import { orderGroupings, orderMetrics } from '../orders/index.js';

export const groupings = [
  'NONE',
  'HOUR',
  'DAY',
  'WEEK',
  'MONTH',
  'SELLER',
  'STATUS',
  'STAGE',
  'REASON',
  'SEGMENT',
  'COHORT',
  'PRODUCT',
  'CHANNEL',
  'SOURCE',
  'CUSTOMER',
] as const;
export type Grouping = (typeof groupings)[number];

/** Metrics that only widgets show, in addition to the metrics of `timeSeries`. */
const ownMetrics = [
  'LEADS',
  'OPEN_OPPORTUNITIES',
  'OPEN_VALUE',
  'FORECAST',
  'LOST_OPPORTUNITIES',
  'CUSTOMERS',
  'CUSTOMERS_AGAIN',
  'PRODUCTS_SOLD',
  'PRODUCTS_AMOUNT',
  ...orderMetrics,
] as const;
export type OwnMetric = (typeof ownMetrics)[number];
export const widgetMetrics = [...metrics, ...ownMetrics] as const;
export type WidgetMetric = Metric | OwnMetric;

export const charts = ['NUMBER', 'LINE', 'BAR', 'PIE', 'FUNNEL', 'TABLE'] as const;
export type Chart = (typeof charts)[number];

interface MetricUse {
  /** The allowed groupings, the usual one first. */
  groupings: readonly Grouping[];
  /** Whether the metric needs a time range; the other metrics show the current state. */
  hasRange: boolean;
  filters: readonly ('sellerId' | 'pipelineId' | 'payment' | 'product' | 'source')[];
}

const counted = (metric: Metric): MetricUse => ({
  groupings: ['NONE', 'DAY', 'WEEK', 'MONTH', 'HOUR', 'SELLER', ...groupingsOfMetric(metric)],
  hasRange: true,
  filters: ['sellerId'],
});
const standing: MetricUse = { groupings: ['STAGE'], hasRange: false, filters: ['pipelineId'] };
const ofOrders: MetricUse = { groupings: orderGroupings, hasRange: true, filters: ['sellerId', 'payment'] };
const ofProducts: MetricUse = { groupings: ['PRODUCT'], hasRange: true, filters: ['product'] };
const own: Record<OwnMetric, MetricUse> = {
  LEADS: { groupings: ['STATUS'], hasRange: true, filters: [] },
  OPEN_OPPORTUNITIES: standing,
  OPEN_VALUE: standing,
  FORECAST: { groupings: ['MONTH'], hasRange: false, filters: ['pipelineId'] },
  LOST_OPPORTUNITIES: { groupings: ['REASON'], hasRange: true, filters: ['pipelineId', 'sellerId', 'source'] },
  CUSTOMERS: { groupings: ['SEGMENT'], hasRange: false, filters: [] },
  CUSTOMERS_AGAIN: { groupings: ['COHORT'], hasRange: true, filters: [] },
  PRODUCTS_SOLD: ofProducts,
  PRODUCTS_AMOUNT: ofProducts,
  ORDERS: ofOrders,
  ORDERS_AMOUNT: ofOrders,
  ORDERS_AVERAGE: ofOrders,
};

export const isOwnMetric = (metric: WidgetMetric): metric is OwnMetric => ownMetrics.some(each => each === metric);
export const useOf = (metric: WidgetMetric): MetricUse => (isOwnMetric(metric) ? own[metric] : counted(metric));

const table: readonly Chart[] = ['BAR', 'TABLE'];
const ofTime: readonly Chart[] = ['LINE', ...table];
/** The charts that can show figures with a grouping, the most suitable first. */
export const chartsOf: Record<Grouping, readonly Chart[]> = {
  NONE: ['NUMBER'],
  HOUR: ofTime,
  DAY: ofTime,
  WEEK: ofTime,
  MONTH: ofTime,
  SELLER: table,
  STATUS: ['FUNNEL', 'PIE', ...table],
  STAGE: ['FUNNEL', 'PIE', ...table],
  REASON: [...table, 'PIE'],
  SEGMENT: ['PIE', ...table],
  COHORT: ['TABLE'],
  PRODUCT: [...table, 'PIE'],
  CHANNEL: [...table, 'PIE'],
  SOURCE: [...table, 'PIE'],
  CUSTOMER: table,
};

/** Every metric with its groupings, charts and filters, for an editor of widgets. */
export const offeredMetrics = widgetMetrics.map(metric => {
  const { groupings: own, hasRange, filters } = useOf(metric);
  return { metric, hasRange, filters, groupings: own.map(grouping => ({ grouping, charts: chartsOf[grouping] })) };
});
