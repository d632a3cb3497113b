import type { Period } from '../../../../domain/insights/index.js';
import { addDays, isCalendarDay } from '../../../../domain/shared/calendar-day.js';

/** The day from which other days are counted, and whether the question looks ahead (appointments, tasks). */
export interface Reckoning {
  today: string;
  ahead: boolean;
  /** A day of the last weeks may be meant as well: "citas del 3 de noviembre" may be over. */
  isLoose?: true;
}

/** A range of calendar days; `until` is not included. */
export interface Stretch {
  from: string | null;
  until: string | null;
  /** The name of the range, if the server has one. */
  period?: Period;
  /** The words themselves contain the year. */
  isDated?: true;
}
/** Words that look like a day but name none that exists, such as the 31st of November. */
export const unreal = 'UNREAL';
export type Found = Stretch | typeof unreal | null;

/** A way to express a stretch of time: a pattern with groups, and the function that interprets them. */
export interface Rule {
  words: RegExp;
  read(groups: (string | undefined)[], reckoning: Reckoning): Found;
}
/** Makes a rule whose words match as whole words, from the position where they are looked for. */
export const rule = (words: string, read: Rule['read']): Rule => ({
  words: new RegExp(`(?:${words})(?=[\\s|])`, 'uy'),
  read,
});

const pad = (value: number): string => String(value).padStart(2, '0');
/** Returns the text of a day, from its year, month and day; null if there is no such day. */
export const dayOf = (year: number, month: number, day: number): string | null =>
  isCalendarDay(year, month, day) ? `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}` : null;
export const yearOf = (day: string): number => Number(day.slice(0, 4));

export const oneDay = (day: string): Stretch => ({ from: day, until: addDays(day, 1) });

/** The greatest number of years between two leap days, at the end of a century. */
const longestWait = 8;
const lately = 90;
/** Returns a day without a year: the last such day or, if the question looks ahead, the next one. */
export function nearestDay(month: number, day: number, { today, ahead, isLoose }: Reckoning): string | null {
  const first = isLoose ? addDays(today, -lately) : today;
  for (let years = 0; years <= longestWait; years += 1) {
    const found = dayOf(yearOf(today) + (ahead ? years : -years), month, day);
    if (found !== null && (ahead ? found >= first : found <= today)) return found;
  }
  return null;
}
