import { dayMs, hourMs } from './durations.js';

/** Numbers of days that lists offer, in the form in which views keep them. */
export const spans = [7, 14, 30, 60, 90, 180, 365] as const;
export const spanOf = (days: number): string => `P${days}D`;

/** Returns the milliseconds of a length of time as the server takes it: "P60D", "P2W" or "PT12H"; null for an instant and all else. */
function lengthOf(span: unknown): number | null {
  const [, count, unit, hours] = (typeof span === 'string' && /^P(?:(\d{1,4})([DW])|T(\d{1,4})H)$/.exec(span)) || [];
  if (hours !== undefined) return Number(hours) * hourMs;
  return count === undefined ? null : Number(count) * (unit === 'W' ? 7 : 1) * dayMs;
}

/** Returns the days of such a text; null for an instant, for hours that are no whole days, and for all else. */
export function daysIn(span: unknown): number | null {
  const length = lengthOf(span);
  return length === null || length % dayMs !== 0 ? null : length / dayMs;
}

/** Whether an end of a time range is a length before now, so that the range moves on with the days. */
export const isRelative = ({ from, to }: { from?: unknown; to?: unknown }): boolean =>
  lengthOf(from) !== null || lengthOf(to) !== null;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Returns the instant so long ago. It is that of the hour, so that a list is not read again each time it is drawn. */
const instantOf = (length: number, now: number): string =>
  new Date(Math.floor(now / hourMs) * hourMs - length).toISOString();

/** Returns a filter as lists take it: the ends of its time ranges that are a length before now ("P60D") are instants. */
export function withInstants<T extends Readonly<Record<string, unknown>>>(filter: T, now = Date.now()): T {
  const end = (value: unknown): unknown => {
    const length = lengthOf(value);
    return length === null ? value : instantOf(length, now);
  };
  const range = (value: Record<string, unknown>) =>
    Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, name === 'from' || name === 'to' ? end(each) : each]),
    );
  return Object.fromEntries(
    Object.entries(filter).map(([name, value]) => [name, isObject(value) ? range(value) : value]),
  ) as T;
}
