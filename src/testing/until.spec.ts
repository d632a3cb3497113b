import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { until } from './until.js';

let now = 0;
beforeEach(() => {
  now = 0;
  jest.spyOn(Date, 'now').mockImplementation(() => now);
});
afterEach(() => {
  jest.restoreAllMocks();
});

it('asks once more after its limit, because the last question may have taken longer than that', async () => {
  let asked = 0;
  await until(
    'the second answer',
    () => {
      asked += 1;
      now += 10_000;
      return asked === 2;
    },
    { within: 5_000 },
  );
  expect(asked).toBe(2);
});

it('names what it waited for in vain', async () => {
  const miracle = () => {
    now += 10_000;
    return false;
  };
  await expect(until('a miracle', miracle, { within: 5_000 })).rejects.toThrow('in vain for a miracle');
});
