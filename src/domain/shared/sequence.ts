let last = 0n;

/**
 * Returns microseconds since 1970, strictly rising within this process: orders messages of the same second by their arrival.
 * Between processes the order is as exact as their clocks.
 */
export function nextSequence(): string {
  const now = BigInt(Math.round((performance.timeOrigin + performance.now()) * 1000));
  last = now > last ? now : last + 1n;
  return last.toString();
}
