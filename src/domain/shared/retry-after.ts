const longestMs = 30 * 24 * 3_600_000;

/**
 * Milliseconds that an HTTP header Retry-After asks to wait, written as seconds or as a date; null where there is none or it
 * cannot be read. A date that is over asks for 0, and nobody asks for more than 30 days.
 */
export function retryAfterMs(header: string | null | undefined, now = Date.now()): number | null {
  const written = header?.trim() ?? '';
  if (written === '') return null;
  const ms = /^\d+(\.\d+)?$/.test(written) ? Number(written) * 1000 : dateOf(written) - now;
  return Number.isFinite(ms) ? Math.min(Math.max(0, Math.ceil(ms)), longestMs) : null;
}

/** Date.parse takes a bare number for a year; a date of HTTP names its month. */
const dateOf = (written: string): number => (/[a-z]{3}/i.test(written) ? Date.parse(written) : Number.NaN);
