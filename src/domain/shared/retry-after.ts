import { dayMs } from './durations.js';

const longestMs = 30 * dayMs;

/**
 * Returns the wait in milliseconds that an HTTP header Retry-After asks for, written as seconds or as a date, or null if there is
 * none or it cannot be read. A past date returns 0; the maximum is 30 days.
 */
export function retryAfterMs(header: string | null | undefined, now = Date.now()): number | null {
  const written = header?.trim() ?? '';
  if (written === '') return null;
  const ms = /^\d+(\.\d+)?$/.test(written) ? Number(written) * 1000 : dateOf(written) - now;
  return Number.isFinite(ms) ? Math.min(Math.max(0, Math.ceil(ms)), longestMs) : null;
}

/** Accepts only texts with letters, such as the name of a month in HTTP dates: Date.parse would read a bare number as a year. */
const dateOf = (written: string): number => (/[a-z]{3}/i.test(written) ? Date.parse(written) : Number.NaN);
