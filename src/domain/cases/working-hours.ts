import { z } from 'zod';
import { type WorkedShift, workedStretches } from '../sellers/index.js';
import { isDay } from '../shared/calendar-day.js';
import { dayMs } from '../shared/durations.js';
import { overlap, type Shift, shiftsInput } from '../shared/shifts.js';

export type WorkingHours = readonly Shift[];

const usualDays = [1, 2, 3, 4, 5, 6];

/** Earlier versions stored one shift, whose days could be left out; API clients may still send one. */
function asShifts(given: unknown): unknown {
  if (Array.isArray(given)) return given.length > 0 ? given : null;
  return typeof given === 'object' && given !== null ? [{ days: usualDays, ...given }] : given;
}

/** The shifts of the business in the tenant's time zone; null if not set. */
export const workingHoursSetting = z
  .preprocess(
    asShifts,
    shiftsInput
      .refine(shifts => !overlap(shifts), 'Two shifts overlap. Change the hours or the days of one of them.')
      .nullable(),
  )
  .default(null);

const mostClosedDays = 200;
/** A leap year, in which every day of a year exists. */
const anyYear = '2024';

/** Days on which the business is closed: `2026-12-24` for one year, `12-25` for each year; sorted, each once. */
export const closedDaysSetting = z
  .array(
    z
      .string()
      .refine(
        day => isDay(day) || isDay(`${anyYear}-${day}`),
        'Enter a date such as 2026-12-24, or 12-25 for each year.',
      ),
  )
  .max(mostClosedDays, `There can be at most ${mostClosedDays} closed days. Delete past ones.`)
  .transform(days => [...new Set(days)].sort())
  .default([]);

const allDay = { days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' };

/** Returns the shifts of the business without its closed days; empty if neither is set, which means that it is always open. */
export function businessShifts(workingHours: WorkingHours | null, closedDays: readonly string[]): WorkedShift[] {
  if (closedDays.length === 0) return [...(workingHours ?? [])];
  return (workingHours ?? [allDay]).map(shift => ({ ...shift, except: closedDays }));
}

/**
 * The numbers of days ahead in which the next opening is searched, one after the other. Most businesses open within two days; the last
 * number is long enough for a closure over new year.
 */
const daysAhead = [2, 9, 60];

/**
 * Returns the first moment from `at` on at which people are at work; `at` itself if they are at work then, or if there is none in the next
 * two months.
 */
export function nextOpening(shifts: readonly WorkedShift[], zone: string, at: Date): Date {
  for (const days of daysAhead) {
    const [next] = workedStretches({ zone, shifts, absences: [] }, at, new Date(at.getTime() + days * dayMs));
    if (next) return next.from;
  }
  return at;
}
