import { describe, expect, it } from '@jest/globals';
import { hourMs } from '../shared/durations.js';
import { weekTimeIn } from '../shared/tenant-day.js';
import { bestTimes, type Rhythm } from './best-times.js';
import { activityOf, hoursOfWeek, usualWeek } from './hours-of-week.js';

const timezone = 'America/Costa_Rica';
/** A Monday, 8:20 in Costa Rica. */
const now = new Date('2026-11-23T14:20:00Z');
const nothing = (): number[] => new Array<number>(hoursOfWeek).fill(0);
const withPeak = (day: number, hour: number, count: number): number[] => {
  const counted = nothing();
  counted[day * 24 + hour] = count;
  return counted;
};
const rhythm = (counted: number[], more: Partial<Rhythm> = {}): Rhythm => ({
  timezone,
  weighted: counted,
  conversations: counted,
  taken: [],
  spacingHours: 20,
  ...more,
});
const localTime = ({ at }: { at: Date }) => weekTimeIn(timezone, at);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('the best time', () => {
  it.each([
    [3, 7],
    [6, 22],
    [0, 0],
    [0, 8],
  ])('is the hour in which the contacts of a business write most: day %i, hour %i', (day, hour) => {
    const [best] = bestTimes(rhythm(withPeak(day, hour, 300)), now, 7);
    expect(best && localTime(best)).toEqual({ day, minute: hour * 60 });
    expect(best).toMatchObject({ score: 1, conversations: 300, basis: 'OWN' });
  });

  it('of a business that nobody has written to is a usual one, the soonest of equal ones', () => {
    const [best] = bestTimes(rhythm(nothing()), now, 7);
    expect(best && localTime(best)).toEqual({ day: 0, minute: 19 * 60 });
    expect(best).toMatchObject({ basis: 'USUAL', conversations: 0 });
  });

  it('is not moved by a single busy night of a new business', () => {
    const [best] = bestTimes(rhythm(withPeak(2, 3, 2)), now, 7);
    expect(best && localTime(best).minute).toBe(19 * 60);
  });

  it('is in the future, within the asked days and apart from other posts', () => {
    const peak = withPeak(0, 8, 300);
    const [later] = bestTimes(rhythm(peak), now, 1);
    // Monday at 8:00 is past, and the next one is a week away.
    expect(later && localTime(later)).not.toEqual({ day: 0, minute: 8 * 60 });
    const taken = [new Date(now.getTime() + 30 * hourMs)];
    for (const { at } of bestTimes(rhythm(peak, { taken }), now, 7)) {
      expect(at.getTime()).toBeGreaterThan(now.getTime());
      expect(at.getTime()).toBeLessThanOrEqual(now.getTime() + 7 * 24 * hourMs);
      expect(Math.abs(at.getTime() - (taken[0]?.getTime() ?? 0))).toBeGreaterThanOrEqual(20 * hourMs);
    }
  });

  it('is none if the days are full', () => {
    const taken = [0, 20, 40].map(hours => new Date(now.getTime() + hours * hourMs));
    expect(bestTimes(rhythm(nothing(), { taken }), now, 1)).toEqual([]);
  });

  it('is followed by others, best first, at most two of a day and not side by side', () => {
    const times = bestTimes(rhythm(withPeak(4, 12, 100)), now, 7);
    const scores = times.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    const friday = times.filter(time => localTime(time).day === 4).map(time => localTime(time).minute / 60);
    expect(friday).toHaveLength(2);
    expect(Math.abs((friday[0] ?? 0) - (friday[1] ?? 0))).toBeGreaterThanOrEqual(3);
  });

  it('keeps to the clock where it changes', () => {
    // In Santiago the clocks went forward on 6 September 2026 at midnight.
    const before = new Date('2026-09-04T12:00:00Z');
    const times = bestTimes(rhythm(withPeak(6, 10, 300), { timezone: 'America/Santiago' }), before, 7);
    expect(times[0]?.at.toISOString()).toBe('2026-09-06T13:00:00.000Z');
  });
});

describe('the activity of a week', () => {
  it('is a share of the whole, whatever was counted', () => {
    expect(sum(usualWeek)).toBeCloseTo(1, 10);
    expect(sum(activityOf(nothing()))).toBeCloseTo(1, 10);
    expect(sum(activityOf(withPeak(6, 23, 50)))).toBeCloseTo(1, 10);
  });

  it('goes over to the neighbours, also from Sunday to Monday', () => {
    const activity = activityOf(withPeak(6, 23, 1_000));
    expect(activity[0]).toBeGreaterThan(activity[1] ?? 1);
    expect(activity[167]).toBeGreaterThan(activity[0] ?? 1);
  });
});
