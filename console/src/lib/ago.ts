import { dayMs, hourMs } from './durations.js';

/** Numbers of days that lists offer, in the form in which views keep them. */
export const spans = [7, 14, 30, 60, 90, 180, 365] as const;
export const spanOf = (days: number): string => `P${days}D`;
/** Returns the days of such a text; null for an instant and all else. */
export const daysIn = (span: unknown): number | null => {
  const [, days] = (typeof span === 'string' && /^P(\d{1,4})D$/.exec(span)) || [];
  return days === undefined ? null : Number(days);
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Returns the instant so many days ago. It is that of the hour, so that a list is not read again each time it is drawn. */
const instantOf = (days: number, now: number): string =>
  new Date(Math.floor(now / hourMs) * hourMs - days * dayMs).toISOString();

/** Returns a filter as lists take it: the ends of its time ranges that are a number of days ago ("P60D") are instants. */
export function withInstants<T extends Readonly<Record<string, unknown>>>(filter: T, now = Date.now()): T {
  const end = (value: unknown): unknown => {
    const days = daysIn(value);
    return days === null ? value : instantOf(days, now);
  };
  const range = (value: Record<string, unknown>) =>
    Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, name === 'from' || name === 'to' ? end(each) : each]),
    );
  return Object.fromEntries(
    Object.entries(filter).map(([name, value]) => [name, isObject(value) ? range(value) : value]),
  ) as T;
}
