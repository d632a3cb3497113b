import { type Formats, useFormats, useTexts } from '../../app/intl';
import type { Metric } from '../../gql/graphql';
import { keyTexts } from './metric.texts';

export type WidgetMetric =
  | Metric
  | 'LEADS'
  | 'OPEN_OPPORTUNITIES'
  | 'OPEN_VALUE'
  | 'FORECAST'
  | 'LOST_OPPORTUNITIES'
  | 'CUSTOMERS'
  | 'CUSTOMERS_AGAIN'
  | 'PRODUCTS_SOLD'
  | 'PRODUCTS_AMOUNT'
  | 'ORDERS'
  | 'ORDERS_AMOUNT'
  | 'ORDERS_AVERAGE';

type Kind = 'count' | 'amount' | 'seconds' | 'share' | 'rating';
const kinds: Partial<Record<WidgetMetric, Kind>> = {
  WON_AMOUNT: 'amount',
  OPEN_VALUE: 'amount',
  FORECAST: 'amount',
  PRODUCTS_AMOUNT: 'amount',
  ORDERS_AMOUNT: 'amount',
  ORDERS_AVERAGE: 'amount',
  FIRST_RESPONSE_SECONDS: 'seconds',
  AUTONOMOUS_RESOLUTION_RATE: 'share',
  FOLLOW_UPS_ANSWERED_RATE: 'share',
  SATISFACTION: 'rating',
};
const kindOf = (metric: WidgetMetric): Kind => kinds[metric] ?? 'count';

/** Metrics for which a lower value is better. */
const lessIsBetter = new Set<WidgetMetric>([
  'FIRST_RESPONSE_SECONDS',
  'ESCALATIONS',
  'CASES_OPENED',
  'CASES_REOPENED',
  'MESSAGES_NEGATIVE',
]);
export const isGood = (metric: WidgetMetric, up: boolean): boolean => up !== lessIsBetter.has(metric);

/** Whether the metric counts items. */
export const isCount = (metric: WidgetMetric): boolean => kindOf(metric) === 'count';

/** Whether it is an amount of money. */
export const isAmount = (metric: WidgetMetric): boolean => kindOf(metric) === 'amount';

/** Returns seconds in the usual form: 45 s, 12 min, 3 h 20 min, 2 d 4 h. */
export function duration(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (seconds < 90) return `${Math.round(seconds)} s`;
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return minutes % 60 ? `${hours} h ${minutes % 60} min` : `${hours} h`;
  return hours % 24 ? `${Math.floor(hours / 24)} d ${hours % 24} h` : `${hours / 24} d`;
}

const writers: Record<Kind, (value: number, formats: Formats) => string> = {
  count: (value, formats) => formats.number(value, { maximumFractionDigits: 1 }),
  amount: (value, formats) =>
    Math.abs(value) < 10_000
      ? formats.money(value)
      : formats.number(value, {
          style: 'currency',
          currency: formats.region.currency,
          currencyDisplay: 'narrowSymbol',
          notation: Math.abs(value) < 1_000_000 ? 'standard' : 'compact',
          maximumFractionDigits: Math.abs(value) < 1_000_000 ? 0 : 1,
        }),
  seconds: value => duration(value),
  share: (value, formats) => formats.percent(value),
  rating: (value, formats) => formats.number(value, { maximumFractionDigits: 1 }),
};

/** Returns a function that formats a figure in the unit of its metric. */
export function useMetricFormat(): (metric: WidgetMetric) => (value: number) => string {
  const formats = useFormats();
  return metric => value => writers[kindOf(metric)](value, formats);
}

/** Returns a function that formats a figure in the short form of an axis. */
export function useAxisFormat(): (metric: WidgetMetric) => (value: number) => string {
  const formats = useFormats();
  return metric => value => {
    const kind = kindOf(metric);
    if (kind === 'share') return formats.percent(value);
    if (kind === 'seconds') return duration(value).split(' ').slice(0, 2).join(' ');
    return formats.number(value, { notation: 'compact', maximumFractionDigits: 1 });
  };
}

interface GivenPoint {
  key: string;
  label?: string | null;
  time?: string | null;
}

/** Returns a function for the label of a group: its name, its time, or a text for its key. */
export function usePointLabel(): (point: GivenPoint, grouping: string) => string {
  const formats = useFormats();
  const sayKey = useTexts(keyTexts);
  return ({ key, label, time }, grouping) => {
    if (label) return label;
    if (time) {
      if (grouping === 'HOUR') return formats.time(time);
      if (grouping === 'MONTH')
        return new Intl.DateTimeFormat(formats.language, {
          month: 'short',
          year: '2-digit',
          timeZone: formats.region.timeZone,
        }).format(new Date(time));
      return formats.day(time);
    }
    if (grouping === 'SELLER' && key === 'NONE') return sayKey('NOBODY');
    if (grouping === 'SOURCE' && key === 'NONE') return sayKey('NO_SOURCE');
    if (grouping === 'CUSTOMER') return sayKey('NO_CUSTOMER');
    if (grouping === 'CHANNEL' && key === 'NONE') return sayKey('NO_CHANNEL');
    return key in keyTexts ? sayKey(key as keyof typeof keyTexts) : key;
  };
}
