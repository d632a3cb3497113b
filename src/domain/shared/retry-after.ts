const longestMs = 30 * 24 * 3_600_000;

/**
 * The wait in milliseconds that an HTTP header Retry-After asks for, written as seconds or as a date; null where there is none
 * or it cannot be read. A past date gives 0, and the result is at most 30 days.
 */
export function retryAfterMs(header: string | null | undefined, now = Date.now()): number | null {
  const written = header?.trim() ?? '';
  if (written === '') return null;
  const ms = /^\d+(\.\d+)?$/.test(written) ? Number(written) * 1000 : dateOf(written) - now;
  return Number.isFinite(ms) ? Math.min(Math.max(0, Math.ceil(ms)), longestMs) : null;
}

/** Only texts with the name of a month, as HTTP dates have one: Date.parse would take a bare number for a year. */
const dateOf = (written: string): number => (/[a-z]{3}/i.test(written) ? Date.parse(written) : Number.NaN);
