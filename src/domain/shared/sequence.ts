let last = 0n;

/**
 * Microseconds since 1970, strictly rising within this process: puts messages that share a second into the order of their
 * arrival. Between processes the order is as good as their clocks.
 */
export function nextSequence(): string {
  const now = BigInt(Math.round((performance.timeOrigin + performance.now()) * 1000));
  last = now > last ? now : last + 1n;
  return last.toString();
}
