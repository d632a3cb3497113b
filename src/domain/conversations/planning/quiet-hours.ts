import { dayMinutes, minutesOfClock } from '../../shared/clock-time.js';
import { minuteMs } from '../../shared/durations.js';
import { minuteIn } from '../../shared/tenant-day.js';

/** Two times of day such as `21:00`. The hours go over midnight if `to` is earlier than `from`. */
export interface QuietHours {
  from: string;
  to: string;
}

const later = (from: number, to: number): number => (to - from + dayMinutes) % dayMinutes;

const isQuietAt = (zone: string, { from, to }: QuietHours, at: number): boolean =>
  later(minutesOfClock(from), minuteIn(zone, at)) < later(minutesOfClock(from), minutesOfClock(to));

/**
 * Returns the first minute of a zone that is no longer quiet. A clock that is put back makes the quiet hours longer; one that is
 * put forward makes them shorter, and if it skips their end, they end when the skipped hour ends.
 */
function endOfQuiet(zone: string, quiet: QuietHours, at: number): number {
  const end = minutesOfClock(quiet.to);
  let time = Math.floor(at / minuteMs) * minuteMs;
  while (isQuietAt(zone, quiet, time)) time += later(minuteIn(zone, time), end) * minuteMs;
  while (time - minuteMs > at && !isQuietAt(zone, quiet, time - minuteMs)) time -= minuteMs;
  return time;
}

const mostRounds = 50;

/**
 * Returns the first time, from `at` on, that is quiet in none of the zones. If the zones are too far apart to leave such a time,
 * only the first zone counts.
 */
export function nextAwake(zones: readonly string[], quiet: QuietHours | null, at: Date): Date {
  if (!quiet) return at;
  let time = at.getTime();
  for (let round = 0; round < mostRounds; round += 1) {
    const zone = zones.find(each => isQuietAt(each, quiet, time));
    if (zone === undefined) return new Date(time);
    time = endOfQuiet(zone, quiet, time);
  }
  return nextAwake(zones.slice(0, 1), quiet, at);
}
