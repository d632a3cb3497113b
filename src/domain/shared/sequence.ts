let last = 0;

/**
 * Returns microseconds since 1970, strictly rising within this process: orders messages of the same second by their arrival.
 * Between processes the order is as exact as their clocks.
 */
export function nextSequence(): string {
  // Such a number is exact until the year 2255.
  const now = Math.round((performance.timeOrigin + performance.now()) * 1000);
  last = now > last ? now : last + 1;
  return String(last);
}
