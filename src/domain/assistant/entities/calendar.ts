import { addDays as plusDays } from '../../shared/calendar-day.js';

/** A calendar day as YYYY-MM-DD, without time or time zone. */
export type Day = string;

const asDate = (day: Day): Date => new Date(`${day}T00:00:00Z`);
/** Days after the year 9999 become the last day with four-digit years, so that days can be compared as text. */
const asDay = (date: Date): Day => (date.getUTCFullYear() > 9999 ? '9999-12-31' : date.toISOString().slice(0, 10));

export { plusDays };

/** Returns the same day of a later month, or the last day of that month if it is shorter. */
export function plusMonths(day: Day, months: number): Day {
  const date = asDate(day);
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date.getUTCDate(), last));
  return asDay(first);
}

export const lastOfMonth = (day: Day): Day => plusDays(plusMonths(`${day.slice(0, 8)}01`, 1), -1);

/** Returns the weekday, from 1 (Monday) to 7 (Sunday). */
export const weekdayOf = (day: Day): number => asDate(day).getUTCDay() || 7;

/** Returns the day with these numbers; null if the calendar has no such day (31 June). */
export function dayOf(year: number, month: number, date: number): Day | null {
  const made = new Date(Date.UTC(year, month - 1, date));
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === date ? asDay(made) : null;
}
