const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeapYear = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Whether the day exists in the Gregorian calendar, from year 1 on. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  const length = month === 2 && isLeapYear(year) ? 29 : (daysOfMonth[month - 1] ?? 0);
  return year >= 1 && day >= 1 && day <= length;
}

/** Whether a value is a text `YYYY-MM-DD` of a day that exists. */
export function isDay(value: unknown): value is string {
  const parts = typeof value === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null;
  return parts !== null && isCalendarDay(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

const firstDay = '0001-01-01';
const lastDay = '9999-12-31';

/**
 * Returns the day that is `days` after `day` (before it, for a negative number); both are `YYYY-MM-DD`. The result stays within
 * years of four digits, since days are compared as texts. The day after the last one is therefore the last one itself, so a loop
 * must not rely only on reaching a later day.
 */
export function addDays(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  const year = at.getUTCFullYear();
  // For a day outside the range of a Date, the year is NaN.
  if (year < 1 || (Number.isNaN(year) && days < 0)) return firstDay;
  if (year > 9999 || Number.isNaN(year)) return lastDay;
  return at.toISOString().slice(0, 10);
}
