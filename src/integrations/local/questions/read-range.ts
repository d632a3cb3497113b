import { addMonths, type Range } from '../../../domain/questions/index.js';
import { addDays } from '../../../domain/shared/calendar-day.js';
import type { QuestionText } from './question-text.js';
import { count, countOf } from './time/calendar-words.js';
import { endOf, type Read, stretchAt } from './time/read-stretch.js';
import { type Reckoning, rule, type Stretch } from './time/stretch.js';
import { sameDay } from './time/stretch-rules.js';

/** The time that a question names, or the fact that it names a day that does not exist. */
export type Time = { range: Range } | { unreal: true };

/** Returns the stretch of time that a question names, or null if it names none. Takes the understood words out of the text. */
export function readTime(text: QuestionText, today: string, ahead = false): Time | null {
  const now: Reckoning = { today, ahead, ...(ahead && { isLoose: true }) };
  const read = text.takeFirst((left, at) => spanAt(left, at, now) ?? openAt(left, at, now) ?? stretchAt(left, at, now));
  if (!read) return null;
  return 'unreal' in read ? { unreal: true } : { range: rangeOf(read) };
}

/** Like `readTime`, but only of the time that the text begins with. */
export function readNextTime(text: QuestionText, today: string, ahead: boolean): Time | null {
  const now: Reckoning = { today, ahead, ...(ahead && { isLoose: true }) };
  const read = text.takeNext((left, at) => spanAt(left, at, now) ?? openAt(left, at, now) ?? stretchAt(left, at, now));
  if (!read) return null;
  return 'unreal' in read ? { unreal: true } : { range: rangeOf(read) };
}

const rangeOf = ({ period, from, until }: Stretch): Range =>
  period ? { period, from: null, until: null } : { period: null, from, until };

const words = (pattern: string): RegExp => rule(pattern, () => null).words;
const opening = words('(?:semana )?(?:entre|desde|del?|from|between)(?: (?:el|la|los|las|the))?(?: dia)?');
const ending = words('(?:y|e|and|al?|hasta|to|until|till|through|thru)(?: (?:el|la|los|las|the))?(?: dia)?');
// "Las 8" is an hour.
const bareDay = /(?<!las )(\d{1,2}|primero|uno)(?:ro|ero|st|nd|rd|th)?(?= )/uy;
const joint = words('y|e|and|mas|plus');

/** Reads a span from one stretch to the end of another: "del 3 al 9 de noviembre", "entre lunes y miércoles", "de agosto a octubre". */
function spanAt(text: string, at: number, now: Reckoning): Read | null {
  const opened = endOf(opening, text, at);
  // The opening word may be missing: "3 al 9 de noviembre". Two stretches joined only by "and" are not a span.
  const start = opened > 0 ? opened + 1 : Math.max(at, endOf(theDay, text, at) + 1);
  const first = stretchAt(text, start, now);
  const bare = first && 'from' in first && !/^\d{1,2} /.test(text.slice(start)) ? null : bareAt(text, start);
  const left = first ?? bare;
  if (!left) return null;
  const between = endOf(ending, text, left.end + 1);
  if (between < 0) return null;
  const isListed = endOf(joint, text, left.end + 1) > 0;
  if (isListed && opened < 0)
    return first ? joined(first, stretchAt(text, between + 1, now)) : bare && nextTo(bare, text, between + 1, now);
  if (first) {
    if ('unreal' in first) return first;
    const from = first.from;
    if (from === null) return null;
    const last = stretchAt(text, between + 1, { today: from, ahead: true }) ?? bareAfter(text, between + 1, from);
    if (!last) return null;
    if ('unreal' in last) return last;
    return spanOf(text, { first, start, last, now, lastAt: between + 1 });
  }
  return bare ? fromBare(text, bare, between + 1, now) : null;
}

/**
 * Returns the span between two known ends. If the last end has a year or is far in the future, the first one is the last such day before
 * it.
 */
function spanOf(
  text: string,
  {
    first,
    start,
    last,
    now,
    lastAt,
  }: { first: Stretch; start: number; last: Stretch & { end: number }; now: Reckoning; lastAt: number },
): Read | null {
  const before = (day: string) => {
    const again = stretchAt(text, start, { today: day, ahead: false });
    return again && 'from' in again ? again.from : null;
  };
  if (last.isDated && !first.isDated && last.until !== null) {
    const from = before(addDays(last.until, -1));
    return from === null ? null : { from, until: last.until, end: last.end };
  }
  const isFar = !now.ahead && last.from !== null && last.from >= addMonths(now.today, 1);
  if (isFar && !first.isDated && !last.isDated && first.from !== null) {
    const from = before(addDays(first.from, -1));
    const again = from === null ? null : stretchAt(text, lastAt, { today: from, ahead: true });
    if (from === null || !again || !('until' in again)) return null;
    return { from, until: again.until, end: again.end };
  }
  if (first.from === null || last.until === null || first.from >= last.until) return null;
  return { from: first.from, until: last.until, end: last.end };
}

/** Joins two stretches only if the second follows the first directly. */
function joined(first: Read, last: Read | null): Read | null {
  if (!last || 'unreal' in first || 'unreal' in last || first.until === null) return null;
  return first.until === last.from ? { from: first.from, until: last.until, end: last.end } : null;
}

/** "El 15 y el 16 de noviembre": two consecutive days. */
function nextTo(first: Bare, text: string, at: number, now: Reckoning): Read | null {
  const both = fromBare(text, first, at, now);
  return both && 'from' in both && both.from && both.until === addDays(both.from, 2) ? both : null;
}

interface Bare {
  day: number;
  end: number;
}
/** Reads the number of a day whose month is named elsewhere, or is the present one. */
function bareAt(text: string, at: number): Bare | null {
  bareDay.lastIndex = at;
  const found = bareDay.exec(text);
  const day = /^\d/.test(found?.[1] ?? '') ? Number(found?.[1]) : 1;
  return found && day >= 1 && day <= 31 ? { day, end: at + found[0].length } : null;
}
const withDay = (day: string, number: number): string => `${day.slice(0, 8)}${String(number).padStart(2, '0')}`;
const ofMonth = words('(?:de |of )?(?:este mes|este|el mes|mes actual|this month|del mes)|del (?:presente )?mes');
const ofLastMonth = words('(?:del mes |del |de(?:l)? mes |of )?(?:pasado|anterior|last month)');

/** "desde el 3 de octubre hasta el 9": a day of the same month, or of the next one. */
function bareAfter(text: string, at: number, from: string): Read | null {
  const bare = bareAt(text, at);
  if (!bare) return null;
  const own = withDay(from, bare.day);
  return endsWith(own >= from ? from : addMonths(from, 1), bare, from);
}

function endsWith(ofDay: string, { day, end }: Bare, from: string): Read {
  const last = realDay(ofDay, day);
  return last === null ? { unreal: true, end } : { from, until: addDays(last, 1), end };
}
function realDay(ofDay: string, number: number): string | null {
  const found = withDay(ofDay, number);
  return found < addMonths(ofDay, 1) && new Date(`${found}T00:00:00Z`).toISOString().startsWith(found) ? found : null;
}

/**
 * "del 1 al 15", "del 1 al 15 de octubre", "from the 1st to the 15th": both days are in the same month. Without the name of a month, a last
 * day below the first one is in the next month.
 */
function fromBare(text: string, first: Bare, at: number, now: Reckoning): Read | null {
  const named = stretchAt(text, at, now);
  if (named && 'unreal' in named) return named;
  if (named?.from && named.until === addDays(named.from, 1)) {
    const from = realDay(named.from, first.day);
    if (from !== null && from < named.until) return { from, until: named.until, end: named.end };
    return { unreal: true, end: named.end };
  }
  const last = bareAt(text, at);
  if (!last) return null;
  const before = endOf(ofLastMonth, text, last.end + 1);
  const present = endOf(ofMonth, text, last.end + 1);
  const end = Math.max(before, present, last.end);
  const month = before > 0 ? addMonths(now.today, -1) : now.today;
  const own = realDay(month, first.day);
  const isOver = before < 0 && present < 0 && own !== null && own > now.today && !now.ahead;
  const from = isOver ? realDay(addMonths(now.today, -1), first.day) : own;
  if (from === null) return { unreal: true, end };
  const turns = last.day < first.day;
  return endsWith(turns ? addMonths(from, 1) : from, { day: last.day, end }, from);
}

const since = words('(?:desde|a partir de|a partir del|since|starting)(?: (?:el|la|on|the))?(?: dia)?');
const before = words(
  '(?:antes del?(?! ayer)|anterior(?:es)? al?|previ[oa]s? al?|before|prior to|earlier than)(?: (?:el|la|the))?(?: dia)?',
);
const until = words('(?:hasta|until|till|up to|a mas tardar)(?: (?:el|la|the))?(?: dia)?');
const after = words('(?:despues del?|luego del?|posterior(?:es)? al?|after|later than)(?: (?:el|la|the))?(?: dia)?');
const now = words('(?:hasta|until|up to|a) (?:hoy|ahora|la fecha|now|today|el dia de hoy)');

/** Reads a range with only a start or only an end: "desde julio", "antes del 1 de octubre", "después del 15". */
function openAt(text: string, at: number, reckoning: Reckoning): Read | null {
  for (const [pattern, range] of [
    [since, ({ from }: Stretch) => ({ from, until: null })],
    [before, ({ from }: Stretch) => ({ from: null, until: from })],
    [until, ({ until: end }: Stretch) => ({ from: null, until: end })],
    [after, ({ until: end }: Stretch) => ({ from: end, until: null })],
  ] as const) {
    const start = endOf(pattern, text, at);
    if (start < 0) continue;
    const found = stretchAt(text, start + 1, reckoning) ?? bareOf(text, start + 1, reckoning);
    if (!found) continue;
    if ('unreal' in found) return found;
    const closing = endOf(now, text, found.end + 1);
    const end = Math.max(found.end, closing);
    // "Desde que empezó el año" and "desde siempre" are complete by themselves.
    if (pattern === since && (found.period === 'ALL' || startsItself(text.slice(start, found.end))))
      return { ...found, end };
    return { ...range(found), end };
  }
  const day = endOf(theDay, text, at);
  return day > 0 ? bareOf(text, day + 1, reckoning) : null;
}
const theDay = words('(?:el|del)(?: dia)?|(?:on|of) the');
const startsItself = (said: string): boolean =>
  /(?:inicio|principio|comienzo|empezo|comenzo|arranco|start|beginning|began)/.test(said);

/** "desde el 10": a day of this month, or of the last one if it is still to come this month. */
function bareOf(text: string, at: number, { today, ahead }: Reckoning): Read | null {
  const bare = bareAt(text, at);
  // A number that counts something is not a day.
  if (!bare || !/^ (?:$|\||de este|del mes|y |hasta )/.test(text.slice(bare.end))) return null;
  const own = realDay(today, bare.day);
  const from = own !== null && (ahead || own <= today) ? own : realDay(addMonths(today, ahead ? 0 : -1), bare.day);
  const end = Math.max(bare.end, endOf(ofMonth, text, bare.end + 1));
  return from === null ? null : { from, until: addDays(from, 1), end };
}

/** Reads an age: "hace más de tres días", "older than a week", "menos de 48 horas". */
export function readAge(text: QuestionText, today: string): Range | null {
  const unit = '(horas?|dias?|semanas?|mes(?:es)?|anos?|hours?|days?|weeks?|months?|years?)';
  const found =
    text.take(`(?:(?:desde )?hace |llevan? )?(mas|menos) de (una?|${count}) ${unit}(?: de (?:antiguedad|vida))?`) ??
    text.take(`(?:for |since )?(more|longer|older|over|less|newer) (?:than )?(an?|${count}) ${unit}(?: (?:ago|old))?`);
  const many = countOf(found?.[2]);
  const named = found?.[3] ?? '';
  const hours = /^h/.test(named);
  if (!found || many < 1 || many > 3_700 || (hours && many % 24 !== 0)) return null;
  const day = hours
    ? addDays(today, -many / 24)
    : /^d/.test(named)
      ? addDays(today, -many)
      : /^[sw]/.test(named)
        ? addDays(today, -7 * many)
        : sameDay(today, /^[ay]/.test(named) ? -12 * many : -many);
  return /^(?:menos|less|newer)/.test(found[1] ?? '')
    ? { period: null, from: day, until: null }
    : { period: null, from: null, until: day };
}
