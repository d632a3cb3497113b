import type { Period } from '../../../domain/insights/index.js';
import { addMonths, type Range, weekStart } from '../../../domain/questions/index.js';
import { addDays, isCalendarDay } from '../../../domain/shared/calendar-day.js';
import { numberWords } from '../../../domain/shared/number-words.js';
import type { QuestionText } from './question-text.js';

/** Longer phrases first. */
const periodWords: [words: string, period: Period][] = [
  ['(?:del|el|este) dia de hoy|hoy(?: dia)?|today', 'TODAY'],
  ['(?:del|el) dia de ayer|ayer|yesterday', 'YESTERDAY'],
  [
    '(?:esta|en la|de la|la) semana(?: actual| en curso)?(?! pasada| anterior| que)|this week|week to date',
    'THIS_WEEK',
  ],
  [
    '(?:el |del |en el )?(?:mes (?:pasado|anterior)|ultimo mes)|(?:in the |the )?(?:last|previous|past) month',
    'LAST_MONTH',
  ],
  ['(?:este|en el|del|el) mes(?: actual| en curso)?|(?:en )?lo que va del mes|this month|month to date', 'THIS_MONTH'],
  [
    '(?:este|en el|del|el) ano(?: actual| en curso)?(?! pasado| anterior)|(?:en )?lo que va del ano|this year|year to date',
    'THIS_YEAR',
  ],
  [
    '(?:desde )?(?:el (?:inicio|principio|comienzo)|siempre)|(?:desde )?que (?:arrancamos|empezamos|abrimos|comenzamos)|since we (?:started|opened|began)|historic[oa]s?|de todos los tiempos|all time|ever|since the (?:start|beginning)',
    'ALL',
  ],
];

const months = [
  'enero|january|jan',
  'febrero|february|feb',
  'marzo|march|mar',
  'abril|april|apr',
  'mayo|may',
  'junio|june|jun',
  'julio|july|jul',
  'agosto|august|aug',
  'septiembre|setiembre|september|sept|sep',
  'octubre|october|oct',
  'noviembre|november|nov',
  'diciembre|december|dec',
].map(names => names.split('|'));
const anyMonth = months.flat().join('|');
const weekdays = [
  'lunes|monday',
  'martes|tuesday',
  'miercoles|wednesday',
  'jueves|thursday',
  'viernes|friday',
  'sabado|saturday',
  'domingo|sunday',
].map(names => names.split('|'));

const count = `\\d{1,4}|${Object.keys(numberWords).join('|')}`;
const countOf = (word = '1'): number => numberWords[word] ?? Number(word);

const period = (name: Period): Range => ({ period: name, from: null, until: null });
const between = (from: string | null, until: string | null): Range => ({ period: null, from, until });
const pad = (value: number): string => String(value).padStart(2, '0');

/** The number of a month, from 0, by its name. */
const monthOf = (name: string): number => months.findIndex(names => names.includes(name));
const dayOf = (year: number, month: number, day: number): string | null =>
  isCalendarDay(year, month + 1, day) ? `${String(year).padStart(4, '0')}-${pad(month + 1)}-${pad(day)}` : null;

/** The stretch of time that a question names; null where it names none. What it understood is taken out of the text. */
export function readRange(text: QuestionText, today: string): Range | null {
  return (
    readSpan(text, today) ??
    readDay(text, today) ??
    readMonth(text, today) ??
    readBack(text, today) ??
    readWhole(text, today) ??
    readPeriod(text) ??
    readWeekday(text, today)
  );
}

/** "del 3 al 9 de noviembre", "from November 3 to 9", "between 2026-11-01 and 2026-11-10". */
function readSpan(text: QuestionText, today: string): Range | null {
  const iso = text.take(
    '(?:entre|desde|del?|from|between) (?:el )?(\\d{4}-\\d{2}-\\d{2}) (?:y|al?|hasta|to|and|until)(?: el)? (\\d{4}-\\d{2}-\\d{2})',
  );
  if (iso) return closed(iso[1] ?? null, iso[2] ?? null);
  const spanish = text.take(
    `(?:entre|desde|del?)(?: el)? (\\d{1,2})(?: de (${anyMonth}))? (?:y|al?|hasta)(?: el)? (\\d{1,2}) de (${anyMonth})(?: del? (\\d{4}))?`,
  );
  const english = spanish
    ? null
    : text.take(
        `(?:from|between) (${anyMonth}) (\\d{1,2})(?:st|nd|rd|th)? (?:to|and|until|through) (?:(${anyMonth}) )?(\\d{1,2})(?:st|nd|rd|th)?(?: (\\d{4}))?`,
      );
  const said = spanish
    ? {
        first: spanish[1],
        firstMonth: spanish[2] ?? spanish[4],
        last: spanish[3],
        lastMonth: spanish[4],
        year: spanish[5],
      }
    : english && {
        first: english[2],
        firstMonth: english[1],
        last: english[4],
        lastMonth: english[3] ?? english[1],
        year: english[5],
      };
  if (!said) return null;
  const [firstMonth, lastMonth] = [monthOf(said.firstMonth ?? ''), monthOf(said.lastMonth ?? '')];
  const lastYear = said.year ? Number(said.year) : null;
  const turns = lastMonth < firstMonth ? 1 : 0;
  const firstYear = lastYear === null ? pastYear(today, firstMonth, Number(said.first)) : lastYear - turns;
  return closed(
    dayOf(firstYear, firstMonth, Number(said.first)),
    dayOf(firstYear + turns, lastMonth, Number(said.last)),
  );
}

/** "el 5 de noviembre", "on November 5", "2026-11-05", and all that follows for "desde el 5 de noviembre". */
function readDay(text: QuestionText, today: string): Range | null {
  const since = '(desde|a partir de|since|from)?(?: (?:el|el dia|on))?';
  const iso = text.take(`${since} ?(\\d{4}-\\d{2}-\\d{2})`);
  const found =
    iso ??
    text.take(`${since} ?(\\d{1,2}) de (${anyMonth})(?: del? (\\d{4}))?`) ??
    text.take(`${since} ?(${anyMonth}) (\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?: (\\d{4}))?`);
  if (!found) return null;
  const [, open, one = '', two = '', three] = found;
  const [dayText, name] = monthOf(two) >= 0 ? [one, two] : [two, one];
  const month = monthOf(name);
  const from = iso
    ? one
    : dayOf(three ? Number(three) : pastYear(today, month, Number(dayText)), month, Number(dayText));
  if (from === null) return null;
  return open ? between(from, null) : closed(from, from);
}

/** "en octubre", "octubre de 2025", "since March", "en 2025". */
function readMonth(text: QuestionText, today: string): Range | null {
  const found = text.take(
    `(?:(desde|a partir de|since) )?(?:en |in |del? |el |mes de )*(${anyMonth})(?: (?:del? )?(\\d{4}))?`,
  );
  if (found) {
    const month = monthOf(found[2] ?? '');
    const year = found[3] ? Number(found[3]) : pastYear(today, month, 1);
    const from = dayOf(year, month, 1);
    if (from === null) return null;
    return between(from, found[1] ? null : addMonths(from, 1));
  }
  const year = text.take('(?:(desde|since) )?(?:(?:en|in|del?|el ano|durante|during|year) )+(20\\d{2})');
  if (!year) return null;
  return between(`${year[2]}-01-01`, year[1] ? null : `${Number(year[2]) + 1}-01-01`);
}

/** "los últimos 14 días", "the past 3 weeks", "hace dos meses". */
function readBack(text: QuestionText, today: string): Range | null {
  const unit = '(dias?|semanas?|mes(?:es)?|anos?|days?|weeks?|months?|years?|trimestres?|quarters?)';
  const found =
    text.take(
      `(?:(?:en|de|durante|in|over) )?(?:l[oa]s )?(?:the )?(?:ultim[oa]s?|pasad[oa]s|last|past|previous) (${count}) ${unit}`,
    ) ??
    text.take(`(?:l[oa]s )?(?:the )?(?:ultim[oa]|past) ()(semana|ano|week|year|trimestre|quarter)`) ??
    text.take(`(?:hace|en) (${count}) ${unit}`);
  if (!found) return null;
  const many = found[1] ? countOf(found[1]) : 1;
  const named = found[2] ?? '';
  if (many < 1 || many > 3_700) return null;
  const tomorrow = addDays(today, 1);
  if (/^d/.test(named))
    return many === 7
      ? period('LAST_7_DAYS')
      : many === 30
        ? period('LAST_30_DAYS')
        : between(addDays(today, 1 - many), tomorrow);
  if (/^(s|w)/.test(named)) return many === 1 ? period('LAST_7_DAYS') : between(addDays(today, 1 - 7 * many), tomorrow);
  if (/^m/.test(named)) return between(sameDay(today, -many), tomorrow);
  if (/^[tq]/.test(named)) return between(sameDay(today, -3 * many), tomorrow);
  return between(sameDay(today, -12 * many), tomorrow);
}

/** How old something is: "hace más de tres días", "older than a week", "menos de 48 horas". */
export function readAge(text: QuestionText, today: string): Range | null {
  const unit = '(horas?|dias?|semanas?|mes(?:es)?|anos?|hours?|days?|weeks?|months?|years?)';
  const found =
    text.take(`(?:(?:desde )?hace |llevan? )?(mas|menos) de (una?|${count}) ${unit}(?: de (?:antiguedad|vida))?`) ??
    text.take(`(?:for |since )?(more|longer|older|over|less|newer) (?:than )?(an?|${count}) ${unit}(?: (?:ago|old))?`);
  const many = /^(?:an?|una?)$/.test(found?.[2] ?? '') ? 1 : countOf(found?.[2]);
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
  return /^(?:menos|less|newer)/.test(found[1] ?? '') ? between(day, null) : between(null, day);
}

/** Whole weeks, quarters, halves and years: "la semana pasada", "este trimestre", "last year", "esta quincena". */
function readWhole(text: QuestionText, today: string): Range | null {
  const monday = weekStart(today);
  if (text.take('(?:la |de la |en la )?semana (?:pasada|anterior)|(?:the )?(?:last|previous) week'))
    return between(addDays(monday, -7), monday);
  const quarter = `${today.slice(0, 4)}-${pad(Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3 + 1)}-01`;
  if (text.take('(?:el |del |en el )?trimestre (?:pasado|anterior)|(?:last|previous) quarter'))
    return between(addMonths(quarter, -3), quarter);
  if (text.take('(?:este|en el|del|el) trimestre(?: actual)?|this quarter'))
    return between(quarter, addMonths(quarter, 3));
  const year = Number(today.slice(0, 4));
  const nth = text.take(
    '(?:el |del |en el |the )?(?:(primer|segundo|tercer|cuarto|first|second|third|fourth)o? (?:trimestre|quarter)|(?:q|t)([1-4]))(?: (?:del?|of|in) (20\\d{2})| (20\\d{2}))?',
  );
  if (nth) {
    const number = nth[2] ? Number(nth[2]) - 1 : ordinals.findIndex(words => words.includes(nth[1] ?? ''));
    const named = `${nth[3] ?? nth[4] ?? pastYear(today, number * 3, 1)}-${pad(number * 3 + 1)}-01`;
    return between(named, addMonths(named, 3));
  }
  if (text.take('(?:el |del |en el )?ano (?:pasado|anterior)|(?:last|previous) year'))
    return between(`${year - 1}-01-01`, `${year}-01-01`);
  const half = Number(today.slice(8)) <= 15 ? `${today.slice(0, 8)}01` : `${today.slice(0, 8)}16`;
  if (text.take('(?:esta|la) quincena'))
    return between(half, half.endsWith('01') ? `${today.slice(0, 8)}16` : addMonths(today, 1));
  if (text.take('anteayer|antier|antes de ayer|(?:the )?day before yesterday'))
    return between(addDays(today, -2), addDays(today, -1));
  if (text.take('manana|tomorrow')) return between(addDays(today, 1), addDays(today, 2));
  if (text.take('(?:la |de la )?(?:proxima semana|semana (?:que viene|proxima|entrante))|next week'))
    return between(addDays(monday, 7), addDays(monday, 14));
  if (text.take('(?:el |del )?(?:proximo mes|mes (?:que viene|proximo|entrante))|next month'))
    return between(addMonths(today, 1), addMonths(today, 2));
  return null;
}

const ordinals = [
  ['primer', 'first'],
  ['segundo', 'second'],
  ['tercer', 'third'],
  ['cuarto', 'fourth'],
];

function readPeriod(text: QuestionText): Range | null {
  for (const [words, name] of periodWords) if (text.take(words)) return period(name);
  return null;
}

/** "el lunes": the last one, today included. */
function readWeekday(text: QuestionText, today: string): Range | null {
  const found = text.take(`(?:desde )?(?:el|on|este|this|last)(?: dia)? (${weekdays.flat().join('|')})(?: pasado)?`);
  if (!found) return null;
  const wanted = weekdays.findIndex(names => names.includes(found[1] ?? ''));
  const back = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6 - wanted) % 7;
  const from = addDays(today, -back);
  return closed(from, from);
}

const closed = (from: string | null, last: string | null): Range | null =>
  from !== null && last !== null && from <= last ? between(from, addDays(last, 1)) : null;

/** The year in which a day that is named without one last began: figures are of the past. */
const pastYear = (today: string, month: number, day: number): number => {
  const year = Number(today.slice(0, 4));
  return `${pad(month + 1)}-${pad(day)}` > today.slice(5) ? year - 1 : year;
};

/** The same day so many months away, or the last of that month. */
function sameDay(day: string, byMonths: number): string {
  const start = addMonths(day, byMonths);
  const same = `${start.slice(0, 8)}${day.slice(8)}`;
  const [year, month, at] = same.split('-').map(Number);
  return isCalendarDay(year ?? 0, month ?? 0, at ?? 0) ? same : addDays(addMonths(start, 1), -1);
}
