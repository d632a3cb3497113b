import { describe, expect, it } from '@jest/globals';
import { businessShifts, closedDaysSetting, nextOpening, workingHoursSetting } from './working-hours.js';

const zone = 'America/Costa_Rica';
const week = { days: [1, 2, 3, 4, 5], from: '08:00', to: '17:30' };
/** Local time. 2026-11-16 is a Monday. */
const at = (text: string) => new Date(`${text}:00-06:00`);
const opening = (text: string, ...shifts: (typeof week)[]) => nextOpening(shifts, zone, at(text));

describe('when people are at work next', () => {
  it.each([
    ['now, in the middle of the day', '2026-11-16T12:00', '2026-11-16T12:00'],
    ['at the minute at which they begin', '2026-11-16T08:00', '2026-11-16T08:00'],
    ['later the same day', '2026-11-16T05:10', '2026-11-16T08:00'],
    ['the next day, once the day is over', '2026-11-16T17:30', '2026-11-17T08:00'],
    ['behind the weekend', '2026-11-20T22:00', '2026-11-23T08:00'],
    ['behind the weekend, from within it', '2026-11-21T10:00', '2026-11-23T08:00'],
  ])('is %s', (_name, now, then) => {
    expect(opening(now, week)).toEqual(at(then));
  });

  it('is a week later where one day is worked, and that one is over', () => {
    expect(opening('2026-11-16T18:00', { ...week, days: [1] })).toEqual(at('2026-11-23T08:00'));
  });

  it.each([
    ['after the break, within it', '2026-11-16T13:40', '2026-11-16T15:00'],
    ['now, after the break', '2026-11-16T18:59', '2026-11-16T18:59'],
    ['on Saturday, once Friday is over', '2026-11-20T19:00', '2026-11-21T09:00'],
    ['on Monday, once Saturday is over', '2026-11-21T13:00', '2026-11-23T09:00'],
  ])('is %s', (_name, now, then) => {
    const days = [1, 2, 3, 4, 5];
    const shifts = [
      { days: [6], from: '09:00', to: '13:00' },
      { days, from: '15:00', to: '19:00' },
      { days, from: '09:00', to: '13:00' },
    ];
    expect(opening(now, ...shifts)).toEqual(at(then));
  });

  it('is now behind midnight, in a shift that began the evening before', () => {
    const night = { days: [6], from: '20:00', to: '02:00' };
    expect(opening('2026-11-22T01:30', night)).toEqual(at('2026-11-22T01:30'));
    expect(opening('2026-11-22T02:00', night)).toEqual(at('2026-11-28T20:00'));
  });
});

describe('a business with closed days', () => {
  const open = (text: string, closedDays: string[], hours: (typeof week)[] | null = [week]) =>
    nextOpening(businessShifts(hours, closedDays), zone, at(text));
  it.each([
    ['the day after, where it is closed for one', '2026-11-16T10:00', ['2026-11-16'], '2026-11-17T08:00'],
    ['as always on the same day of another year', '2027-11-16T10:00', ['2026-11-16'], '2027-11-16T10:00'],
    ['the day after, each year', '2027-11-16T10:00', ['11-16'], '2027-11-17T08:00'],
    [
      'after two weeks over the turn of the year',
      '2026-12-23T18:00',
      ['2026-12-24', '12-25', '2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31', '01-01', '2027-01-04'],
      '2027-01-05T08:00',
    ],
  ])('opens %s', (_name, now, closed, then) => {
    expect(open(now, closed)).toEqual(at(then));
  });

  it('opens at midnight where it has no hours, and at once where it has neither', () => {
    expect(open('2026-11-16T10:00', ['2026-11-16'], null)).toEqual(at('2026-11-17T00:00'));
    expect(open('2026-11-16T10:00', [], null)).toEqual(at('2026-11-16T10:00'));
  });

  it('lists each day once, and no day that does not exist', () => {
    expect(closedDaysSetting.parse(['12-25', '2026-02-28', '02-29', '12-25'])).toEqual([
      '02-29',
      '12-25',
      '2026-02-28',
    ]);
    expect(closedDaysSetting.parse(undefined)).toEqual([]);
    for (const day of ['2026-02-29', '02-30', '25-12', '2026-12-25T00:00', 'Navidad', ''])
      expect(closedDaysSetting.safeParse([day]).success).toBe(false);
  });
});

describe('the setting', () => {
  it.each([
    ['a list', [week], [week]],
    ['the one shift of earlier versions', week, [week]],
    [
      'one shift without days, which means all but Sunday',
      { from: '08:00', to: '17:30' },
      [{ ...week, days: [1, 2, 3, 4, 5, 6] }],
    ],
    ['days in any order', [{ ...week, days: [6, 1, 1] }], [{ ...week, days: [1, 6] }]],
    ['an empty list, which sets none', [], null],
    ['nothing', undefined, null],
  ])('takes %s', (_name, given, read) => {
    expect(workingHoursSetting.parse(given)).toEqual(read);
  });

  const morning = { days: [1, 2], from: '09:00', to: '13:00' };
  it.each([
    ['of one day', [morning, { days: [2, 3], from: '12:59', to: '15:00' }], false],
    ['that follow one another', [morning, { days: [2, 3], from: '13:00', to: '15:00' }], true],
    ['of two days', [morning, { days: [3], from: '09:00', to: '13:00' }], true],
    ['that are the same', [morning, morning], false],
    ['of which one ends on the next day', [morning, { days: [7], from: '20:00', to: '09:01' }], false],
    ['of which one ends as the next day begins', [morning, { days: [7], from: '20:00', to: '09:00' }], true],
    [
      'up to midnight',
      [
        { ...morning, to: '24:00' },
        { days: [2], from: '00:00', to: '01:00' },
      ],
      true,
    ],
  ])('takes shifts %s only if they do not overlap', (_name, shifts, taken) => {
    const { success, error } = workingHoursSetting.safeParse(shifts);
    expect(success).toBe(taken);
    if (!taken)
      expect(error?.issues.map(({ message }) => message)).toEqual([
        'Two shifts overlap. Change the hours or the days of one of them.',
      ]);
  });
});
