import type { Period } from '../../../../domain/insights/index.js';
import { addDays, isCalendarDay } from '../../../../domain/shared/calendar-day.js';

/** From where days are reckoned that do not say their year, and whether what is asked about lies ahead: appointments, tasks. */
export interface Reckoning {
  today: string;
  ahead: boolean;
  /** That a day of the last weeks is meant as well: "citas del 3 de noviembre" may be over. */
  isLoose?: true;
}

/** Days of the calendar, of which the last does not count. */
export interface Stretch {
  from: string | null;
  until: string | null;
  /** Its name, where the server has one. */
  period?: Period;
  /** That it says itself which year it is of. */
  isDated?: true;
}
/** Words that look like a day which no calendar has, such as the 31st of November. */
export const unreal = 'UNREAL';
export type Found = Stretch | typeof unreal | null;

/** A way to say a stretch of time: words with their groups, and what they mean. */
export interface Rule {
  words: RegExp;
  read(groups: (string | undefined)[], reckoning: Reckoning): Found;
}
/** Whole words, from where they are looked for. */
export const rule = (words: string, read: Rule['read']): Rule => ({
  words: new RegExp(`(?:${words})(?=[\\s|])`, 'uy'),
  read,
});

const pad = (value: number): string => String(value).padStart(2, '0');
/** The text of a day, from the numbers of its year, month and day; null where there is none. */
export const dayOf = (year: number, month: number, day: number): string | null =>
  isCalendarDay(year, month, day) ? `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}` : null;
export const yearOf = (day: string): number => Number(day.slice(0, 4));

export const oneDay = (day: string): Stretch => ({ from: day, until: addDays(day, 1) });

/** No leap day is further away, over the end of a century. */
const longestWait = 8;
const lately = 90;
/** A day of the year that is not named: the last one that was, or where it lies ahead the first that comes. */
export function nearestDay(month: number, day: number, { today, ahead, isLoose }: Reckoning): string | null {
  const first = isLoose ? addDays(today, -lately) : today;
  for (let years = 0; years <= longestWait; years += 1) {
    const found = dayOf(yearOf(today) + (ahead ? years : -years), month, day);
    if (found !== null && (ahead ? found >= first : found <= today)) return found;
  }
  return null;
}
