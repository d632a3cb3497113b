import type { Period } from '../insights/index.js';
import { addDays } from '../shared/calendar-day.js';
import type { QuestionPlan, Range } from './question-plan.js';

/** Days of a tenant's calendar, YYYY-MM-DD. The last does not count; null is an open end. */
export interface DayRange {
  from: string | null;
  until: string | null;
}

const monthStart = (day: string): string => `${day.slice(0, 7)}-01`;
/** The first day of the month so many months from that of a day. */
export function addMonths(day: string, months: number): string {
  const at = new Date(`${monthStart(day)}T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() + months);
  return at.toISOString().slice(0, 10);
}
/** The Monday of a day's week, as Postgres's date_trunc has it. */
export const weekStart = (day: string): string => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));

const spans: Record<Period, (today: string) => DayRange> = {
  TODAY: today => ({ from: today, until: addDays(today, 1) }),
  YESTERDAY: today => ({ from: addDays(today, -1), until: today }),
  LAST_7_DAYS: today => ({ from: addDays(today, -6), until: addDays(today, 1) }),
  LAST_30_DAYS: today => ({ from: addDays(today, -29), until: addDays(today, 1) }),
  LAST_90_DAYS: today => ({ from: addDays(today, -89), until: addDays(today, 1) }),
  LAST_365_DAYS: today => ({ from: addDays(today, -364), until: addDays(today, 1) }),
  THIS_WEEK: today => ({ from: weekStart(today), until: addDays(weekStart(today), 7) }),
  THIS_MONTH: today => ({ from: monthStart(today), until: addMonths(today, 1) }),
  LAST_MONTH: today => ({ from: addMonths(today, -1), until: monthStart(today) }),
  THIS_YEAR: today => ({ from: `${today.slice(0, 4)}-01-01`, until: `${Number(today.slice(0, 4)) + 1}-01-01` }),
  ALL: () => ({ from: null, until: null }),
};

/** The days that a range means today. */
export function daysOf({ period, from, until }: Range, today: string): DayRange {
  if (period !== null) return spans[period](today);
  return { from, until };
}

const dayMs = 86_400_000;
const isMonthStart = (day: string): boolean => day.endsWith('-01');

/**
 * The stretch before one, of as many months where it is of whole months, else of as many days. Null where it has an open end: there
 * is nothing before it.
 */
export function rangeBefore({ from, until }: DayRange): DayRange | null {
  if (from === null || until === null) return null;
  if (isMonthStart(from) && isMonthStart(until)) {
    const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
    return { from: addMonths(from, months(from) - months(until)), until: from };
  }
  const days = Math.round((Date.parse(until) - Date.parse(from)) / dayMs);
  return { from: addDays(from, -days), until: from };
}

/** The stretch that the range of a plan is held against: the one it names, else the one before. */
export function heldAgainst({ range, against }: QuestionPlan, today: string): DayRange | null {
  return against ? daysOf(against, today) : range && rangeBefore(daysOf(range, today));
}
