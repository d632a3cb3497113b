const { timeOrigin } = performance;
let seconds = 0;
let micros = 0;

/**
 * Returns microseconds since 1970, strictly rising within this process: orders messages of the same second by their arrival.
 * Between processes the order is as exact as their clocks.
 */
export function nextSequence(): string {
  const now = Math.round((timeOrigin + performance.now()) * 1000);
  const second = Math.floor(now / 1_000_000);
  const micro = now - second * 1_000_000;
  if (second > seconds || (second === seconds && micro > micros)) [seconds, micros] = [second, micro];
  else if (micros < 999_999) micros += 1;
  else [seconds, micros] = [seconds + 1, 0];
  // In two parts, because a number of 16 digits takes several times as long to become a text as one of 32 bits.
  return `${seconds}${String(1_000_000 + micros).slice(1)}`;
}
