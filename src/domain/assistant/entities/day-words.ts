import { monthNames as months } from '../../shared/month-names.js';
import { numberWords as writtenOut } from '../../shared/number-words.js';

const weekdays = [
  ['lunes', 'monday', 'mon'],
  ['martes', 'tuesday', 'tues', 'tue'],
  ['miercoles', 'wednesday', 'weds', 'wed'],
  ['jueves', 'thursday', 'thurs', 'thu'],
  ['viernes', 'friday', 'fri'],
  ['sabado', 'saturday', 'sat'],
  ['domingo', 'sunday', 'sun'],
];
/** Short names of days that are also common words ("sat down", "sun"), so they are not read as days. */
const ambiguous = new Set(['sat', 'sun', 'mon', 'wed']);
const numbers: Record<string, number> = { ...writtenOut, a: 1, an: 1, 'a couple of': 2 };
const periods: readonly (readonly [RegExp, 'hour' | 'day' | 'week' | 'month' | 'year'])[] = [
  [/^(?:hora|hour|hr)/, 'hour'],
  [/^(?:dia|day)/, 'day'],
  [/^(?:semana|week)/, 'week'],
  [/^(?:mes|month)/, 'month'],
];

const longestFirst = (words: readonly string[]): string =>
  [...words].sort((one, two) => two.length - one.length).join('|');
const placeOf = (lists: readonly (readonly string[])[], name: string): number =>
  lists.findIndex(names => names.includes(name)) + 1;

/** Alternatives for a regular expression, folded, in Spanish and English. */
export const monthNames = longestFirst(months.flat());
export const weekdayNames = longestFirst(weekdays.flat().filter(name => !ambiguous.has(name)));
export const numberWords = longestFirst(Object.keys(numbers));
export const periodNames = 'dias?|semanas?|meses|mes|anos?|horas?|days?|weeks?|months?|years?|hours?|hrs?';

/** Returns 1 to 12, or 0 if the name is not a month. */
export const monthNumber = (name: string): number => placeOf(months, name);
/** Returns 1 (Monday) to 7 (Sunday), or 0 if the name is not a weekday. */
export const weekdayNumber = (name: string): number => placeOf(weekdays, name);
export const numberOf = (word: string): number => numbers[word] ?? Number(word);
export const periodOf = (word: string) => periods.find(([pattern]) => pattern.test(word))?.[1] ?? 'year';
