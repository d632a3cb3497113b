import { minuteIn } from '../../shared/tenant-day.js';

/** A time of day as `21:00`, to a later one, over midnight where `to` is the earlier. */
export interface QuietHours {
  from: string;
  to: string;
}

const minuteMs = 60_000;
const dayMinutes = 1_440;

const minutesOf = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));
const later = (from: number, to: number): number => (to - from + dayMinutes) % dayMinutes;

const isQuietAt = (zone: string, { from, to }: QuietHours, at: number): boolean =>
  later(minutesOf(from), minuteIn(zone, at)) < later(minutesOf(from), minutesOf(to));

/**
 * The first minute of a zone that is quiet no more. A clock that is put back makes the hours longer; one that is put forward
 * makes them shorter, and where it skips their end, they end as the skipped hour does.
 */
function endOfQuiet(zone: string, quiet: QuietHours, at: number): number {
  const end = minutesOf(quiet.to);
  let time = Math.floor(at / minuteMs) * minuteMs;
  while (isQuietAt(zone, quiet, time)) time += later(minuteIn(zone, time), end) * minuteMs;
  while (time - minuteMs > at && !isQuietAt(zone, quiet, time - minuteMs)) time -= minuteMs;
  return time;
}

const mostRounds = 50;

/**
 * The first moment, from `at` on, that is quiet in none of the zones. Where they leave no such moment, being too far apart, the
 * first zone counts alone.
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
