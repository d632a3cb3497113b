import { dateFormat } from '../shared/date-format.js';
import { type Language, localeOf } from '../shared/translations.js';
import { wordTime } from './answer-values.js';
import { periodTexts } from './question-periods.texts.js';
import type { EachPeriod, Fold } from './question-plan.js';

/** Writes a day of the week, 1 for Monday. */
export const wordWeekday = (weekday: number, language: Language): string =>
  // 1 January 2024 was a Monday.
  dateFormat(localeOf(language), { weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, weekday)));

/** Writes a week, half a month, a month, a quarter or a year by the day on which it begins; a quarter or a year also as its key. */
export function wordPeriod(start: string, of: EachPeriod | Fold, language: Language): string {
  const year = start.slice(0, 4);
  if (of === 'YEAR') return year;
  if (of === 'HALF_MONTH')
    return periodTexts(language, start.slice(8) < '16' ? 'firstHalf' : 'secondHalf', {
      month: wordTime(start, 'MONTH', language, 'UTC'),
    });
  if (of !== 'QUARTER') return wordTime(start, of === 'WEEK' ? 'WEEK' : 'MONTH', language, 'UTC');
  const quarter = /-Q(\d)$/.exec(start)?.[1] ?? String(Math.ceil(Number(start.slice(5, 7)) / 3));
  return periodTexts(language, 'quarter', { quarter, year });
}
