import type { Period } from '../insights/index.js';
import { addDays } from '../shared/calendar-day.js';
import { dayMs } from '../shared/durations.js';
import type { EachPeriod, QuestionPlan, Range } from './question-plan.js';

/** Days of a tenant's calendar, YYYY-MM-DD. The end is exclusive; null is an open end. */
export interface DayRange {
  from: string | null;
  until: string | null;
}

const monthStart = (day: string): string => `${day.slice(0, 7)}-01`;
/** Returns the first day of the month that is so many months after the month of a day. */
export function addMonths(day: string, months: number): string {
  const at = new Date(`${monthStart(day)}T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() + months);
  return at.toISOString().slice(0, 10);
}
/** Returns the first day of the half month of a day: the 1st or the 16th. */
export const halfMonthStart = (day: string): string => `${day.slice(0, 8)}${day.slice(8) < '16' ? '01' : '16'}`;
/** Returns the Monday of a day's week, as Postgres's date_trunc does. */
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

/** Returns the days that a range means if today is `today`. */
export function daysOf({ period, from, until }: Range, today: string): DayRange {
  if (period !== null) return spans[period](today);
  return { from, until };
}

/** Returns the first day of the period in which a day lies. */
function startOf(day: string, each: EachPeriod): string {
  if (each === 'WEEK') return weekStart(day);
  if (each === 'HALF_MONTH') return halfMonthStart(day);
  if (each === 'YEAR') return `${day.slice(0, 4)}-01-01`;
  return each === 'MONTH' ? monthStart(day) : addMonths(day, -((Number(day.slice(5, 7)) - 1) % 3));
}
const mostPieces = 14;

/** Returns the periods of a range until today, cut off at its ends; of very many, the last ones. */
export function piecesOf(range: Range, each: EachPeriod, today: string): { from: string; until: string }[] {
  const { from, until } = daysOf(range, today);
  const end = until === null || until > today ? addDays(today, 1) : until;
  const pieces: { from: string; until: string }[] = [];
  let last = end;
  while (pieces.length < mostPieces && (from === null || last > from)) {
    const start = startOf(addDays(last, -1), each);
    pieces.unshift({ from: from !== null && from > start ? from : start, until: last });
    last = start;
  }
  return pieces;
}

const isMonthStart = (day: string): boolean => day.endsWith('-01');

/**
 * Returns the preceding range, of as many months if the range consists of whole months and is no number of days, otherwise of as many days.
 * Null if an end is open, because nothing precedes it.
 */
export function rangeBefore({ from, until }: DayRange, isDays = false): DayRange | null {
  if (from === null || until === null) return null;
  if (!isDays && isMonthStart(from) && isMonthStart(until)) {
    const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
    return { from: addMonths(from, months(from) - months(until)), until: from };
  }
  const days = Math.round((Date.parse(until) - Date.parse(from)) / dayMs);
  return { from: addDays(from, -days), until: from };
}

/** Returns the range with which a plan's range is compared: the one that the plan names, otherwise the preceding one. */
export function comparisonRange({ range, against }: QuestionPlan, today: string): DayRange | null {
  if (against) return daysOf(against, today);
  return range && rangeBefore(daysOf(range, today), range.period?.endsWith('_DAYS'));
}
