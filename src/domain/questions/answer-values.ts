import type { WidgetMetric } from '../dashboards/index.js';
import { addDays } from '../shared/calendar-day.js';
import { dateFormat } from '../shared/date-format.js';
import { agreeWithHour } from '../shared/hour-article.js';
import { type Language, localeOf } from '../shared/translations.js';
import { daysOf } from './day-range.js';
import { answerTexts } from './question-answers.texts.js';
import { periodTexts } from './question-periods.texts.js';
import type { Range } from './question-plan.js';

type Unit = 'COUNT' | 'MONEY' | 'SECONDS' | 'SHARE' | 'GRADE';
const units: Partial<Record<WidgetMetric, Unit>> = {
  WON_AMOUNT: 'MONEY',
  OPEN_VALUE: 'MONEY',
  FORECAST: 'MONEY',
  PRODUCTS_AMOUNT: 'MONEY',
  ORDERS_AMOUNT: 'MONEY',
  ORDERS_AVERAGE: 'MONEY',
  FIRST_RESPONSE_SECONDS: 'SECONDS',
  AUTONOMOUS_RESOLUTION_RATE: 'SHARE',
  FOLLOW_UPS_ANSWERED_RATE: 'SHARE',
  SATISFACTION: 'GRADE',
};
export const unitOf = (metric: WidgetMetric): Unit => units[metric] ?? 'COUNT';

/** Whether the groups of a metric can be summed; means and shares cannot. */
export const addsUp = (metric: WidgetMetric): boolean =>
  metric !== 'ORDERS_AVERAGE' && ['COUNT', 'MONEY'].includes(unitOf(metric));

/** How an answer writes its numbers: in the tenant's format, as the console writes its tables. */
export interface NumberSetting {
  language: Language;
  /** The tenant's locale in the language of the answer. */
  locale: string;
  currency: string;
}

/** A number is not broken between its groups of digits. Its other spaces are usual ones, which a text search matches. */
const writeNumber = (value: number, locale: string, options: Intl.NumberFormatOptions): string =>
  new Intl.NumberFormat(locale, options).format(value).replaceAll(/[\u00a0\u202f](?!\d)/g, ' ');

/** Formats a figure with its unit, for people. */
export function wordValue(metric: WidgetMetric, value: number, { language, locale, currency }: NumberSetting): string {
  const number = (options: Intl.NumberFormatOptions) => writeNumber(value, locale, options);
  switch (unitOf(metric)) {
    case 'MONEY':
      return number({
        style: 'currency',
        currency,
        currencyDisplay: 'narrowSymbol',
        minimumFractionDigits: Number.isInteger(value) ? 0 : 2,
      });
    case 'SHARE':
      return number({ style: 'percent', maximumFractionDigits: 1 });
    case 'SECONDS':
      return wordDuration(value, language);
    case 'GRADE':
      return number({ maximumFractionDigits: 1 });
    case 'COUNT':
      return number({ maximumFractionDigits: 0 });
  }
}

/** Formats a share, for people. */
export const wordShare = (value: number, { locale }: NumberSetting): string =>
  writeNumber(value, locale, { style: 'percent', maximumFractionDigits: 1 });

/** Formats a duration in its largest unit, for people. */
export function wordDuration(seconds: number, language: Language): string {
  if (seconds >= 5_400) return answerTexts(language, 'hours', { hours: seconds / 3_600 });
  if (seconds >= 90) return answerTexts(language, 'minutes', { minutes: seconds / 60 });
  return answerTexts(language, 'seconds', { seconds });
}

/** Formats a bound of a condition, with up to four decimals. */
export const wordNumber = (value: number, { locale }: NumberSetting): string =>
  writeNumber(value, locale, { maximumFractionDigits: 4 });

const written = (day: string, language: Language, month: boolean): string =>
  dateFormat(localeOf(language), {
    timeZone: 'UTC',
    ...(month ? { month: 'long', year: 'numeric' } : { dateStyle: 'long' }),
  }).format(new Date(`${day}T00:00:00Z`));

/** Writes out a time range, for people. */
export function wordRange(range: Range, today: string, language: Language): string {
  if (range.period !== null) return periodTexts(language, range.period);
  const { from, until } = daysOf(range, today);
  const last = until === null ? null : addDays(until, -1);
  const say = (key: 'day' | 'days' | 'month' | 'since' | 'until') =>
    periodTexts(language, key, {
      from: from === null ? '' : written(from, language, key === 'month'),
      last: last === null ? '' : written(last, language, false),
    });
  if (from === null) return last === null ? periodTexts(language, 'ALL') : say('until');
  if (last === null) return say('since');
  if (from === last) return say('day');
  const isMonth = from.endsWith('-01') && until?.endsWith('-01') && last.startsWith(from.slice(0, 7));
  return say(isMonth ? 'month' : 'days');
}

/** Formats the time of a group. */
export function wordTime(
  time: string,
  grouping: 'HOUR' | 'DAY' | 'WEEK' | 'MONTH',
  language: Language,
  zone: string,
): string {
  const at = new Date(time.length === 10 ? `${time}T12:00:00Z` : time);
  const format = dateFormat(localeOf(language), {
    timeZone: zone,
    ...(grouping === 'MONTH' ? { month: 'long', year: 'numeric' } : { day: 'numeric', month: 'long', year: 'numeric' }),
    ...(grouping === 'HOUR' && { hour: '2-digit', minute: '2-digit' }),
  });
  return agreeWithHour(format.format(at));
}
