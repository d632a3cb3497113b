import { daysOf, type QuestionPlan, type Range, rangeBefore } from '../../../domain/questions/index.js';
import { addDays } from '../../../domain/shared/calendar-day.js';
import { dayMs } from '../../../domain/shared/durations.js';
import type { QuestionText } from './question-text.js';

const units: [words: string, unit: string][] = [
  ['dia|day', 'day'],
  ['semana|week', 'week'],
  ['mes|month', 'month'],
  ['trimestre|quarter', 'quarter'],
  ['ano|year', 'year'],
];
const anyUnit = units.map(([words]) => words).join('|');
const before = `(?:(?:en |in |la |el |the |lo |del? )*)(?:(?:(${anyUnit}|periodo|period) )(?:anterior|previ[oa]|de antes|before(?: that)?)|previous (${anyUnit}|period)|anterior(?:es)?|previ[oa]|the one before)(?= (?:$|\\|))`;
const lastSoMany = '(?:(?:en |in |de )?(?:l[oa]s |the )?)(?:ultim[oa]s|last|past) (\\d{1,3})(?= (?:$|\\|))';

/**
 * Reads a time that follows from that of the previous question: after "last week", "and the week before?" is the week before that; after
 * "the last 15 days", "¿y en los últimos 30?" are days too. Null if the words name a time by themselves.
 */
export function readFollowUp(text: QuestionText, previous: QuestionPlan | null, today: string): Range | null {
  if (!previous?.range || text.has('compar\\w+|versus|vs|contra|respecto|frente|que|than')) return null;
  const { from, until } = daysOf(previous.range, today);
  if (from === null || until === null) return null;
  const unit = unitOf(from, until);
  const found = text.takeIf(before, ([, spanish, english]) => {
    const named = units.find(([words]) => new RegExp(`^(?:${words})$`).test(spanish ?? english ?? ''))?.[1];
    return named === undefined || named === unit;
  });
  const earlier = found && rangeBefore({ from, until }, previous.range.period?.endsWith('_DAYS'));
  if (earlier) return { period: null, ...earlier };
  const many = until === addDays(today, 1) ? Number(text.take(lastSoMany)?.[1] ?? 0) : 0;
  return many > 0 ? { period: null, from: addDays(today, 1 - many), until } : null;
}

/** The unit of time that a range consists of; null if it is none of them. */
function unitOf(from: string, until: string): string | null {
  const days = Math.round((Date.parse(until) - Date.parse(from)) / dayMs);
  if (days === 1) return 'day';
  if (days === 7) return 'week';
  if (!from.endsWith('-01') || !until.endsWith('-01')) return null;
  return days <= 31 ? 'month' : days <= 92 ? 'quarter' : days >= 365 ? 'year' : null;
}
