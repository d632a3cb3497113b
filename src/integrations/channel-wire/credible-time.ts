const earliest = Date.UTC(2010, 0, 1);
const day = 24 * 60 * 60 * 1000;
/** Above it a number of seconds would lie after the year 5000: it counts milliseconds. */
const largestSeconds = 100_000_000_000;

/**
 * The first of what a vendor tells (Unix seconds or milliseconds, numbers or text) that can be true, else null: a clock that is
 * plainly wrong must not put a message out of order.
 */
export function credibleTime(now: Date, ...told: (string | number | undefined)[]): Date | null {
  for (const given of told) {
    const number = given === undefined || given === '' ? Number.NaN : Number(given);
    const at = number > largestSeconds ? number : number * 1000;
    if (at >= earliest && at <= now.getTime() + day) return new Date(at);
  }
  return null;
}
