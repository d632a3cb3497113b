import { addDays } from '../../../domain/shared/calendar-day.js';
import type { QuestionText } from './question-text.js';
import { count, countOf } from './time/calendar-words.js';
import { sameDay } from './time/stretch-rules.js';

const unit =
  '(horas?|dias?|semanas?|quincenas?|mes(?:es)?|anos?|trimestres?|hours?|days?|weeks?|months?|years?|quarters?)';
const lasting = `(?:(?:desde )?hace|llevan?|tienen?|en|por|durante|desde|for|in|over|since)? ?(?:(?:ya|casi|como|unos|unas|al menos|por lo menos|almost|about|at least) )*(?:(?:mas|more|longer|over) (?:de|than)? ?)?(${count}|un[ao]?|media) ${unit}(?: (?:ago|o mas|or more|atras))?`;

/**
 * Reads for how long something has lasted: "hace 15 días", "desde hace más de un mes", "llevan dos semanas", "for more than 10 days".
 * Returns the day on which it began. The last so many days are a stretch of time and no duration.
 */
export function readLasting(text: QuestionText, today: string): string | null {
  const found = text.takeIf(
    `(?<!(?:ultim[oa]s|pasad[oa]s|last|past|previous|proxim[oa]s|next) )${lasting}`,
    one => daysBack(one, today) !== null,
  );
  return found && daysBack(found, today);
}

function daysBack([, many, named = '']: RegExpExecArray, today: string): string | null {
  const number = many === 'media' ? 0 : /^un/.test(many ?? '') ? 1 : countOf(many);
  if (!(number >= 1 && number <= 3_700)) return null;
  if (/^h/.test(named)) return number % 24 === 0 ? addDays(today, -number / 24) : null;
  if (/^d/.test(named)) return addDays(today, -number);
  if (/^quincena/.test(named)) return addDays(today, -15 * number);
  if (/^(?:s|w)/.test(named)) return addDays(today, -7 * number);
  return sameDay(today, -number * (/^m/.test(named) ? 1 : /^[tq]/.test(named) ? 3 : 12));
}
