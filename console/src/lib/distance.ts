import { dayMs, hourMs, minuteMs } from './durations.js';

const units = [
  ['minute', minuteMs, 60],
  ['hour', hourMs, 24],
] as const;

/** Returns a time distance in the largest unit that fits. It rounds before it chooses the unit, so that it never returns 60 minutes. */
export function distanceOf(ms: number): [number, 'minute' | 'hour' | 'day'] {
  for (const [unit, size, most] of units) {
    const count = Math.round(ms / size);
    if (Math.abs(count) < most) return [count, unit];
  }
  return [Math.round(ms / dayMs), 'day'];
}

/** Returns a length of time in the largest unit that it fills, rounded down, so that it never promises more time than remains. */
export function lengthOf(ms: number): [number, 'minute' | 'hour' | 'day'] {
  if (ms < hourMs) return [Math.max(Math.floor(ms / minuteMs), 0), 'minute'];
  return ms < 2 * dayMs ? [Math.floor(ms / hourMs), 'hour'] : [Math.floor(ms / dayMs), 'day'];
}
