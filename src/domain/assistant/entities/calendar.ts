import { addDays as plusDays } from '../../shared/calendar-day.js';

/** A day of the calendar as YYYY-MM-DD, without a time or a zone. */
export type Day = string;

const asDate = (day: Day): Date => new Date(`${day}T00:00:00Z`);
/** Later years than four digits write end with the last of these, so that days compare as texts. */
const asDay = (date: Date): Day => (date.getUTCFullYear() > 9999 ? '9999-12-31' : date.toISOString().slice(0, 10));

export { plusDays };

/** The same day of a later month, or that month's last day where it is shorter. */
export function plusMonths(day: Day, months: number): Day {
  const date = asDate(day);
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date.getUTCDate(), last));
  return asDay(first);
}

export const lastOfMonth = (day: Day): Day => plusDays(plusMonths(`${day.slice(0, 8)}01`, 1), -1);

/** 1 for Monday to 7 for Sunday: the week of these countries' diaries begins on Monday. */
export const weekdayOf = (day: Day): number => asDate(day).getUTCDay() || 7;

/** A day by its numbers; null where the calendar has none such (31 June). */
export function dayOf(year: number, month: number, date: number): Day | null {
  const made = new Date(Date.UTC(year, month - 1, date));
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === date ? asDay(made) : null;
}
