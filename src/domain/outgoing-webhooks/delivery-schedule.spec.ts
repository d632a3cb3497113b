import { describe, expect, it } from '@jest/globals';
import { holdMsAfter, nextTryAt } from './delivery-schedule.js';

const begun = new Date('2026-11-20T10:00:00Z');
const secondsIn = (seconds: number) => new Date(begun.getTime() + seconds * 1_000);

describe('the tries of a delivery', () => {
  it('come after 5 s, 1 m, 5 m, 30 m, 2 h, 6 h and 24 h from the first, and then no more', () => {
    const seconds = [5, 60, 300, 1_800, 7_200, 21_600, 86_400];
    let now = begun;
    const tries = seconds.map((_, index) => {
      now = nextTryAt(begun, index + 1, now, null) ?? new Date(Number.NaN);
      return (now.getTime() - begun.getTime()) / 1_000;
    });
    expect(tries).toEqual(seconds);
    expect(nextTryAt(begun, 8, now, null)).toBeNull();
  });

  it('never come at once, however late the one before was', () => {
    const late = secondsIn(7 * 3_600);
    expect(nextTryAt(begun, 2, late, null)).toEqual(secondsIn(7 * 3_600 + 30));
  });

  it('wait as long as the receiver asks, and not shorter than planned', () => {
    expect(nextTryAt(begun, 1, begun, 90_000)).toEqual(secondsIn(90));
    expect(nextTryAt(begun, 3, begun, 90_000)).toEqual(secondsIn(300));
    expect(nextTryAt(begun, 8, begun, 90_000)).toBeNull();
  });
});

describe('the pause of an endpoint that fails', () => {
  it('doubles from five seconds at the third failure to five minutes', () => {
    expect([0, 1, 2, 3, 4, 5, 9, 10, 1_000].map(holdMsAfter)).toEqual([
      0, 0, 0, 5_000, 10_000, 20_000, 300_000, 300_000, 300_000,
    ]);
  });
});
