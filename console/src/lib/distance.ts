const units = [
  ['minute', 60_000, 60],
  ['hour', 3_600_000, 24],
] as const;

/** A distance in time, in the largest unit of which it is one: it is rounded first, so that no 60 minutes are left. */
export function distanceOf(ms: number): [number, 'minute' | 'hour' | 'day'] {
  for (const [unit, size, most] of units) {
    const count = Math.round(ms / size);
    if (Math.abs(count) < most) return [count, unit];
  }
  return [Math.round(ms / 86_400_000), 'day'];
}
