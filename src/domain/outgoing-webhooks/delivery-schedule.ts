import { minuteMs } from '../shared/durations.js';

/** Seconds from the first try to each of the next ones. After the last one a delivery is dead. */
const triesAfterSeconds = [5, 60, 5 * 60, 30 * 60, 2 * 3_600, 6 * 3_600, 24 * 3_600];

/**
 * Returns when a delivery that began at `begunAt` and has failed `attempts` times is tried again; null if it is given up. A receiver that
 * asks to wait (Retry-After) gets that time, as long as there is a later try at all.
 */
export function nextTryAt(begunAt: Date, attempts: number, now: Date, retryAfterMs: number | null): Date | null {
  const seconds = triesAfterSeconds[attempts - 1];
  if (seconds === undefined) return null;
  // A worker that was down for hours must not try several times in a row.
  const soonest = now.getTime() + Math.min(seconds, 60) * 1_000 * 0.5;
  return new Date(Math.max(begunAt.getTime() + seconds * 1_000, soonest, now.getTime() + (retryAfterMs ?? 0)));
}

const firstHoldMs = 5_000;
const longestHoldMs = 5 * minuteMs;

/**
 * Returns how long an endpoint's other deliveries wait after so many failures in a row, so that a receiver that is down does not get
 * thousands of requests at once. The first two failures cause no wait.
 */
export const holdMsAfter = (failures: number): number =>
  failures <= 2 ? 0 : Math.min(firstHoldMs * 2 ** (failures - 3), longestHoldMs);
