import { daysOf, type QuestionPlan, type Range, rangeBefore } from '../../../domain/questions/index.js';
import { addDays } from '../../../domain/shared/calendar-day.js';
import type { QuestionText } from './question-text.js';
import { readTime } from './read-range.js';
import { sameDay } from './time/stretch-rules.js';

/** The time of a question, and the time that it is compared with. */
export type Times = Pick<QuestionPlan, 'range' | 'compare' | 'against' | 'unreal'>;

const holding =
  '(?:comparad[oa]s?|en comparacion|compara(?:r|lo|los|las|la|me)?|versus|vs|contra|respecto|frente|compared?)(?: (?:con|a|al|to|with|de))?(?: (?:el |la |lo )?(?:anterior|pasad[oa]|de antes))?|(?<=(?:mas|menos|mejor|peor)(?: \\S+){0,2} )(?:que|q)(?= (?:el|la|en el|en la|en|antes|ayer|hace) )|than the (?:month|week|year|quarter) before|(?:more|less|better|worse) than|than(?= (?:in |the )?(?:last|previous|a year))';
const changing =
  '(?:crec(?:imos|ieron|io|e|imiento|iendo)|aument(?:o|aron|amos)|subi(?:o|eron|mos)|baj(?:o|aron|amos)|cay(?:o|eron)|mejor(?:o|amos|aron))|grow(?:th|ing|n)?|grew|increased?|dropped|decreased?';
const yearly =
  '(?:(?:con |a |al |que )?(?:en )?(?:el |la )?mism[oa] (?:mes|periodo|semana|trimestre|dia|fecha|epoca|quincena|semestre)(?: (?:del? )?(?:ano (?:pasado|anterior)|hace un ano)))|(?:del? |con |al? |que |vs )?hace un ano|un ano atras|interanual|ano (?:contra|a|tras|sobre) ano|year (?:over|on) year|yoy|(?:the )?same (?:month|period|week|quarter|day|time) (?:of )?last year|(?:than )?a year (?:ago|earlier)';

const beforeThat = '(?:el|la|the) (?:antepasad[oa]|trasanterior|traspasad[oa]|one before(?: that| last)?)';

const named = (period: NonNullable<Range['period']>): Range => ({ period, from: null, until: null });

/** Reads the time of a question and the time that its figures are compared with. */
export function readTimes(text: QuestionText, today: string, ahead: boolean): Times {
  text.take(
    'mejor o(?= peor (?:que|q) )|peor o(?= mejor (?:que|q) )|better or(?= worse than )|worse or(?= better than )',
  );
  const changes = text.take(changing) !== null;
  const held = text.take(holding)?.[0] ?? null;
  const isYearly =
    (changes || held !== null || text.has('interanual|ano (?:contra|a|tras|sobre) ano|year (?:over|on) year|yoy')) &&
    text.take(yearly) !== null;
  const compare = changes || held !== null || isYearly;
  const one = readTime(text, today, ahead);
  if (one && 'unreal' in one) return { range: null, compare, against: null, unreal: true };
  const range = one?.range ?? null;
  if (isYearly) {
    const own = range ?? named('THIS_MONTH');
    return { range: own, compare, against: yearBefore(own, today), unreal: false };
  }
  // "La semana pasada vs la antepasada" names the second time by its place only.
  if (held !== null && range && text.take(beforeThat)) return { range, compare, against: null, unreal: false };
  const second = held !== null && range ? readTime(text, today, ahead) : null;
  if (second && 'unreal' in second) return { range: null, compare, against: null, unreal: true };
  return { ...heldTogether(range, second?.range ?? null, held, today), compare, unreal: false };
}

/** Reads the day on which the time of a question begins, and takes the time out; null if it names none. */
export function beginningOf(text: QuestionText, today: string): string | null {
  const found = readTime(text, today, false);
  return found && !('unreal' in found) ? daysOf(found.range, today).from : null;
}

function heldTogether(
  one: Range | null,
  other: Range | null,
  held: string | null,
  today: string,
): Pick<Times, 'range' | 'against'> {
  if (one && other) return ordered(one, other, today);
  // "¿Vendimos más que el mes pasado?" asks about the present month.
  if (one && held !== null && !/before|anterior|antes/.test(held)) {
    const present = presentLike(one, today);
    if (present) return ordered(present, one, today);
  }
  return { range: one, against: null };
}

/**
 * The later range is the one asked about; the other is what it is compared with. If that is a whole year, the same part of the year
 * before is used.
 */
function ordered(one: Range, other: Range, today: string): Pick<Times, 'range' | 'against'> {
  const start = (range: Range) => daysOf(range, today).from ?? '';
  const [range, earlier] = start(other) > start(one) ? [other, one] : [one, other];
  const [own, before] = [daysOf(range, today), daysOf(earlier, today)];
  if (isYear(before) && !isYear(own)) return { range, against: yearBefore(range, today) };
  const usual = rangeBefore(own);
  const isUsual = usual?.from === before.from && usual?.until === before.until;
  return { range, against: isUsual ? null : earlier };
}
const isYear = ({ from, until }: { from: string | null; until: string | null }): boolean =>
  from !== null && until !== null && from.endsWith('-01-01') && sameDay(from, 12) === until;

/**
 * Returns the present day, week, month or year for a past one; null for other stretches and for present ones, such as the last seven days
 * on a Sunday.
 */
function presentLike(range: Range, today: string): Range | null {
  const { from, until } = daysOf(range, today);
  if (from === null || until === null || until > addDays(today, 1)) return null;
  const kind = (['TODAY', 'THIS_WEEK', 'THIS_MONTH', 'THIS_YEAR'] as const).find(period => {
    const reference = daysOf({ period, from: null, until: null }, from);
    return reference.from === from && reference.until === until;
  });
  return kind && daysOf(named(kind), today).from !== from ? named(kind) : null;
}

/** Returns the same days one year before. */
function yearBefore(range: Range, today: string): Range | null {
  const { from, until } = daysOf(range, today);
  return from === null ? null : { period: null, from: sameDay(from, -12), until: until && sameDay(until, -12) };
}
