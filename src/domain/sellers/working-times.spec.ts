import { describe, expect, it } from '@jest/globals';
import { type WorkingTimes, workedMinutes, workedStretches, worksAt } from './working-times.js';

const weekdays = [1, 2, 3, 4, 5];
const split = [
  { days: weekdays, from: '08:00', to: '12:00' },
  { days: weekdays, from: '13:00', to: '17:30' },
];
const times = (more: Partial<WorkingTimes> = {}): WorkingTimes => ({
  zone: 'America/Costa_Rica',
  shifts: split,
  absences: [],
  ...more,
});
/** Local time in Costa Rica; 2026-11-16 is a Monday. */
const at = (text: string) => new Date(`${text}:00-06:00`);

describe('whether somebody works', () => {
  it.each([
    ['in the morning', '2026-11-16T08:00', true],
    ['just before it', '2026-11-16T07:59', false],
    ['at lunch', '2026-11-16T12:00', false],
    ['after lunch', '2026-11-16T13:00', true],
    ['when the day is over', '2026-11-16T17:30', false],
    ['on Saturday', '2026-11-21T10:00', false],
  ])('%s', (_name, when, works) => {
    expect(worksAt(times(), at(when))).toBe(works);
  });

  it('not while they are away: whole days count to their end, instants to the minute', () => {
    const away = times({
      absences: [
        { from: '2026-11-17', to: '2026-11-18' },
        { from: at('2026-11-16T14:00').toISOString(), to: at('2026-11-16T15:00').toISOString() },
      ],
    });
    const works = (when: string) => worksAt(away, at(when));
    expect(['2026-11-16T13:59', '2026-11-16T15:00', '2026-11-19T08:00'].map(works)).toEqual([true, true, true]);
    expect(['2026-11-16T14:00', '2026-11-17T08:00', '2026-11-18T17:29'].map(works)).toEqual([false, false, false]);
  });

  it('always, where neither they nor the tenant said when', () => {
    expect(worksAt(times({ shifts: [] }), at('2026-11-22T03:00'))).toBe(true);
  });
});

describe('at the end of the years that can be written', () => {
  const lastDays: [Date, Date] = [new Date('9999-12-30T00:00:00Z'), new Date('9999-12-31T23:59:59Z')];
  const everyDay = [{ days: [1, 2, 3, 4, 5, 6, 7], from: '08:00', to: '09:00' }];

  it('comes to an end, also where the zone is in the year after, whose days nobody can write', () => {
    const worked = (zone: string) => workedMinutes(times({ zone, shifts: everyDay }), ...lastDays);
    expect(['UTC', 'America/Costa_Rica', 'Pacific/Auckland'].map(worked)).toEqual([120, 120, 60]);
  });

  it('takes an absence without end', () => {
    const away = times({ zone: 'UTC', shifts: everyDay, absences: [{ from: '2026-11-17', to: '9999-12-31' }] });
    expect(worksAt(away, new Date('2026-11-16T08:30:00Z'))).toBe(true);
    expect(worksAt(away, new Date('2030-01-01T08:30:00Z'))).toBe(false);
  });
});

describe('the minutes that somebody works', () => {
  it('leave out lunch, nights and the weekend', () => {
    expect(workedMinutes(times(), at('2026-11-16T11:30'), at('2026-11-16T13:10'))).toBe(40);
    expect(workedMinutes(times(), at('2026-11-20T17:00'), at('2026-11-23T08:15'))).toBe(45);
    expect(workedMinutes(times(), at('2026-11-16T00:00'), at('2026-11-23T00:00'))).toBe(5 * 510);
  });

  it('follow a shift over midnight, and count what shifts share once', () => {
    const night = times({
      shifts: [
        { days: [5], from: '22:00', to: '06:00' },
        { days: [6], from: '05:00', to: '07:00' },
      ],
    });
    expect(workedStretches(night, at('2026-11-20T00:00'), at('2026-11-23T00:00'))).toEqual([
      { from: at('2026-11-20T22:00'), to: at('2026-11-21T07:00') },
    ]);
    expect(worksAt(night, at('2026-11-21T02:00'))).toBe(true);
  });

  it('are fewer where the clock is put forward in a shift, and more where it is put back', () => {
    const nights = times({ zone: 'America/New_York', shifts: [{ days: [7], from: '00:00', to: '06:00' }] });
    const day = (text: string) =>
      workedMinutes(
        nights,
        new Date(`${text}T04:00:00Z`),
        new Date(new Date(`${text}T04:00:00Z`).getTime() + 25 * 3_600_000),
      );
    // In 2026 the clock is put forward on 8 March and back on 1 November.
    expect(day('2026-03-08')).toBe(300);
    expect(day('2026-03-15')).toBe(360);
    expect(day('2026-11-01')).toBe(420);
  });
});
