const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeapYear = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Whether the day exists in the Gregorian calendar, from year 1 on. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  const length = month === 2 && isLeapYear(year) ? 29 : (daysOfMonth[month - 1] ?? 0);
  return year >= 1 && day >= 1 && day <= length;
}

/** Whether a value is the text of a day that exists, `YYYY-MM-DD`. */
export function isDay(value: unknown): value is string {
  const parts = typeof value === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null;
  return parts !== null && isCalendarDay(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

const firstDay = '0001-01-01';
const lastDay = '9999-12-31';

/**
 * The day so many days after another one, or before it for a negative number; both are `YYYY-MM-DD`. It stays within the years that
 * four digits write, since days are compared as texts: the day after the last one is the last one, so no loop may end on that alone.
 */
export function addDays(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  const year = at.getUTCFullYear();
  // Beyond what a Date holds the year is not a number.
  if (year < 1 || (Number.isNaN(year) && days < 0)) return firstDay;
  if (year > 9999 || Number.isNaN(year)) return lastDay;
  return at.toISOString().slice(0, 10);
}
