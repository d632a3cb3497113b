import { dayMs } from '../../domain/shared/durations.js';

const earliest = Date.UTC(2010, 0, 1);
/** Larger numbers are milliseconds: as seconds they would be after the year 5000. */
const largestSeconds = 100_000_000_000;

/**
 * Returns the first of the vendor's times (Unix seconds or milliseconds, numbers or text) that is plausible, or null if none
 * is: a clock that is plainly wrong must not put a message out of order.
 */
export function credibleTime(now: Date, ...told: (string | number | undefined)[]): Date | null {
  for (const given of told) {
    const number = given === undefined || given === '' ? Number.NaN : Number(given);
    const at = number > largestSeconds ? number : number * 1000;
    if (at >= earliest && at <= now.getTime() + dayMs) return new Date(at);
  }
  return null;
}
