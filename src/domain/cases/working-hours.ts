import { z } from 'zod';
import { workedStretches } from '../sellers/index.js';
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

/** Returns the first moment from `at` on at which people are at work; `at` itself if they are at work then. */
export function nextOpening(shifts: WorkingHours, zone: string, at: Date): Date {
  // A week and a day, because today's hours may be over.
  const [next] = workedStretches({ zone, shifts, absences: [] }, at, new Date(at.getTime() + 8 * dayMs));
  return next?.from ?? at;
}
