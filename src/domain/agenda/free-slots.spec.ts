import { describe, expect, it } from '@jest/globals';
import type { WorkingTimes } from '../sellers/index.js';
import { freeSlots, worksThrough } from './free-slots.js';

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const times = (more: Partial<WorkingTimes> = {}): WorkingTimes => ({
  zone: 'UTC',
  shifts: [
    { days: everyDay, from: '08:00', to: '10:00' },
    { days: everyDay, from: '13:00', to: '14:10' },
  ],
  absences: [],
  ...more,
});
const at = (clock: string, day = '2031-03-03') => new Date(`${day}T${clock}:00Z`);
const slots = (working: WorkingTimes, taken: [string, string][], minutes: number, day = '2031-03-03') =>
  freeSlots(
    working,
    taken.map(([from, to]) => ({ from: at(from, day), to: at(to, day) })),
    { from: at('00:00', day), to: new Date(at('00:00', day).getTime() + 86_400_000), minutes },
  ).map(slot => new Date(slot).toISOString().slice(11, 16));

describe('free slots', () => {
  it('fill what is worked, and none goes over its end', () => {
    expect(slots(times(), [], 30)).toEqual(['08:00', '08:30', '09:00', '09:30', '13:00', '13:30']);
    expect(slots(times(), [], 90)).toEqual(['08:00']);
    expect(slots(times({ shifts: [] }), [], 480)).toEqual(['00:00', '08:00', '16:00']);
  });

  it('leave out what is booked, and begin at the next quarter after it', () => {
    expect(slots(times(), [['08:30', '09:05']], 30)).toEqual(['08:00', '09:15', '13:00', '13:30']);
    expect(
      slots(
        times(),
        [
          ['09:00', '09:30'],
          ['07:00', '08:30'],
        ],
        30,
      ),
    ).toEqual(['08:30', '09:30', '13:00', '13:30']);
    expect(slots(times(), [['00:00', '23:59']], 10)).toEqual([]);
  });

  it('leave out absences, and shifts that begin between quarters wait for the next one', () => {
    const away = [{ from: at('08:00').toISOString(), to: at('13:20').toISOString() }];
    expect(slots(times({ absences: away }), [], 30)).toEqual(['13:30']);
    expect(slots(times({ absences: [{ from: '2031-03-03', to: '2031-03-03' }] }), [], 30)).toEqual([]);
  });

  it('are as many as the clock leaves of a night when it is put forward and back', () => {
    const nights = times({ zone: 'America/New_York', shifts: [{ days: everyDay, from: '00:00', to: '06:00' }] });
    const count = (day: string) => slots(nights, [], 60, day).length;
    // In this time zone the clocks change on 9 March and 2 November 2031.
    expect(['2031-03-08', '2031-03-09', '2031-11-02', '2031-11-03'].map(count)).toEqual([6, 5, 7, 6]);
  });
});

describe('whether somebody works all the time', () => {
  it.each([
    ['08:00', '10:00', true],
    ['09:30', '10:01', false],
    ['07:59', '08:30', false],
    ['09:30', '13:30', false],
    ['11:00', '11:30', false],
  ])('from %s to %s: %s', (from, to, works) => {
    expect(worksThrough(times(), at(from), at(to))).toBe(works);
  });
});
