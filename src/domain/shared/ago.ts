import { dayMs, hourMs } from './durations.js';

const duration = /^P(?:(\d{1,4})([DW])|T(\d{1,4})H)$/;

/**
 * Returns the instant that lies the given ISO 8601 duration before `now`: `P60D`, `P2W` or `PT12H`; null for any other text. Months and
 * years are refused: their length in days depends on the date and the time zone.
 */
export function ago(text: unknown, now: Date): Date | null {
  const [, count, unit, hours] = (typeof text === 'string' && duration.exec(text)) || [];
  if (hours !== undefined) return new Date(now.getTime() - Number(hours) * hourMs);
  if (count === undefined) return null;
  return new Date(now.getTime() - Number(count) * (unit === 'W' ? 7 : 1) * dayMs);
}

/**
 * Returns the filter of a list with each end of a time range that is a duration (`{ "createdAt": { "from": "P60D" } }`) as the instant of
 * now. All other parts stay unchanged.
 */
export function withInstants(filter: unknown, now: Date): unknown {
  if (!isObject(filter)) return filter;
  return Object.fromEntries(
    Object.entries(filter).map(([name, value]) => [name, isObject(value) ? ends(value, now) : value]),
  );
}

const ends = (range: Record<string, unknown>, now: Date): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(range).map(([end, value]) => [
      end,
      end === 'from' || end === 'to' ? (ago(value, now)?.toISOString() ?? value) : value,
    ]),
  );

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
