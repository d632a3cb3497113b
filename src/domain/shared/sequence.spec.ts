import { expect, it } from '@jest/globals';
import { nextSequence } from './sequence.js';

it('is the time in microseconds, and rises with each call, however many come at once', () => {
  const before = BigInt(Math.floor((performance.timeOrigin + performance.now()) * 1000));
  const given = Array.from({ length: 200_000 }, nextSequence).map(BigInt);
  expect(given.every((sequence, at) => at === 0 || sequence > (given[at - 1] as bigint))).toBe(true);
  expect(given[0]).toBeGreaterThanOrEqual(before);
});
