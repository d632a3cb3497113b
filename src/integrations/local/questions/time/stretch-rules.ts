import { addMonths, weekStart } from '../../../../domain/questions/index.js';
import { addDays, isCalendarDay } from '../../../../domain/shared/calendar-day.js';
import { count, countOf, month, monthByDay, monthOf, ordinal, ordinalOf, unit } from './calendar-words.js';
import { dayOf, nearestDay, type Reckoning, type Rule, rule, type Stretch, unreal, yearOf } from './stretch.js';

const year = '(20[1-3]\\d)';
const months = (from: string, many: number): Stretch => ({ from, until: addMonths(from, many) });
const yearStart = (number: number): string => dayOf(number, 1, 1) ?? '';
const monthStart = (day: string): string => `${day.slice(0, 7)}-01`;
/** Returns the first day of the part of the year, of `many` months, that contains the day. */
const partStart = (day: string, many: number): string =>
  dayOf(yearOf(day), Math.floor((Number(day.slice(5, 7)) - 1) / many) * many + 1, 1) ?? day;

/** Returns the same day some months away, or the last day of that month if it is shorter. */
export function sameDay(day: string, byMonths: number): string {
  const start = addMonths(day, byMonths);
  const same = `${start.slice(0, 8)}${day.slice(8)}`;
  const [yearNumber, monthNumber, at] = same.split('-').map(Number);
  return isCalendarDay(yearNumber ?? 0, monthNumber ?? 0, at ?? 0) ? same : addDays(addMonths(start, 1), -1);
}

/** Words for the unit before the last one, and for the next one. */
const beforeLast = 'antepasad[oa]|tras(?:anterior|pasad[oa])|ante(?:anterior|ultim[oa])';
const coming = 'proxim[oa]|que viene|entrante|siguiente';

interface Unit {
  spanish: string;
  english: string;
  start(today: string): string;
  months?: number;
  period?: Partial<Record<-1 | 0 | 1 | -2, Stretch['period']>>;
}
const units: Unit[] = [
  { spanish: 'semana', english: 'week', start: weekStart, period: { 0: 'THIS_WEEK' } },
  { spanish: 'mes', english: 'month', start: monthStart, months: 1, period: { 0: 'THIS_MONTH', '-1': 'LAST_MONTH' } },
  { spanish: 'bimestre', english: 'bimester', start: day => partStart(day, 2), months: 2 },
  { spanish: 'trimestre', english: 'quarter', start: day => partStart(day, 3), months: 3 },
  { spanish: 'semestre', english: '(?:semester|half)', start: day => partStart(day, 6), months: 6 },
  { spanish: 'ano', english: 'year', start: day => yearStart(yearOf(day)), months: 12, period: { 0: 'THIS_YEAR' } },
];

function unitAt({ start, months: many, period }: Unit, steps: -2 | -1 | 0 | 1, { today }: Reckoning): Stretch {
  const own = start(today);
  const name = period?.[steps];
  const from = many ? addMonths(own, many * steps) : addDays(own, 7 * steps);
  return { from, until: many ? addMonths(from, many) : addDays(from, 7), ...(name && { period: name }) };
}
const soFar = (stretch: Stretch, { today }: Reckoning): Stretch =>
  stretch.period ? stretch : { from: stretch.from, until: addDays(today, 1) };

/**
 * Weeks, months and parts of years relative to the present one: this, the last, the one before that, the next, and the present one so
 * far.
 */
const unitRules = units.flatMap((one): Rule[] => {
  const { spanish: es, english: en } = one;
  return [
    rule(
      `${es} (?:${beforeLast})|(?:${beforeLast}) ${es}|${en} before last|${es} antes de l[oa] (?:pasad[oa]|anterior)`,
      (_groups, now) => unitAt(one, -2, now),
    ),
    rule(`${es} (?:pasad[oa]|anterior)|(?:pasad[oa]) ${es}|(?:last|previous|prior) ${en}`, (_groups, now) =>
      unitAt(one, -1, now),
    ),
    ...(es === 'mes' ? [rule('ultimo mes|past month', (_groups, now) => unitAt(one, -1, now))] : []),
    rule(`${es} (?:${coming})|(?:${coming}) ${es}|(?:next|coming) ${en}`, (_groups, now) => unitAt(one, 1, now)),
    rule(
      `(?:lo )?(?:que (?:va|llevamos|vamos|lleva|ha corrido) (?:del?|corrido)|corrido|transcurso)(?: del?)?(?: la| el| este| esta)? ${es}|${en} (?:to date|so far)|(?:inicio|principio|comienzo)s? del?(?: la| el| este| esta)? ${es}|que (?:empezo|comenzo|inicio|arranco) (?:el |la |este |esta )?${es}|(?:the )?(?:start|beginning) of (?:the |this )?${en}|(?:the |this )?${en} (?:started|began)`,
      (_groups, now) => soFar(unitAt(one, 0, now), now),
    ),
    rule(
      `(?:est[ea]|this|current|presente) (?:${es}|${en})(?: actual| en curso)?|${es} (?:actual|en curso)`,
      (_groups, now) => unitAt(one, 0, now),
    ),
  ];
});

const isDays = (named: string): boolean => named.startsWith('d');
/** The last `many` units, up to and including today. */
function last(many: number, named: string, { today }: Reckoning): Stretch | null {
  if (many < 1 || many > 3_700) return null;
  const until = addDays(today, 1);
  const days = isDays(named) ? many : /^(?:s(?:emana)|w)/.test(named) ? 7 * many : null;
  if (days !== null) {
    const period = days === 7 ? 'LAST_7_DAYS' : days === 30 && isDays(named) ? 'LAST_30_DAYS' : undefined;
    return { from: addDays(today, 1 - days), until, ...(period && (many === 1 || isDays(named)) && { period }) };
  }
  return { from: sameDay(today, -many * monthsIn(named)), until };
}
const monthsIn = (named: string): number =>
  named.startsWith('m') ? 1 : /^[tq]/.test(named) ? 3 : named.startsWith('s') ? 6 : 12;
function next(many: number, named: string, { today }: Reckoning): Stretch | null {
  if (many < 1 || many > 3_700) return null;
  const days = isDays(named) ? many : /^(?:semana|w)/.test(named) ? 7 * many : null;
  return { from: today, until: days === null ? sameDay(today, many * monthsIn(named)) : addDays(today, days + 1) };
}
const unitOf = (named: string): Unit | undefined =>
  units.find(({ spanish, english }) => new RegExp(`^(?:${spanish}|${english})`).test(named));
/** The whole week, month and so on, `many` units ago. */
function ago(many: number, named: string, now: Reckoning): Stretch | null {
  const one = unitOf(named);
  if (!one || many < 1 || many > 600) return null;
  const day = one.months ? addMonths(now.today, -one.months * many) : addDays(now.today, -7 * many);
  const { from, until } = unitAt(one, 0, { ...now, today: day });
  return { from, until };
}

const counted: Rule[] = [
  rule(`(?:ultim[oa]s|pasad[oa]s|last|past|previous) (${count}) (${unit})`, ([, many, named = ''], now) =>
    last(countOf(many), named, now),
  ),
  rule(`(${count}) (?:ultim[oa]s|last|past) (${unit})`, ([, many, named = ''], now) => last(countOf(many), named, now)),
  rule(
    '(?:ultim[oa]|past) (semana|ano|week|year|trimestre|quarter|semestre)(?! (?:del?|of) (?:ano )?(?:20|pasad|ano))',
    ([, named = ''], now) => last(1, named, now),
  ),
  rule(`(?:proxim[oa]s|siguientes|next|coming) (${count}) (${unit})`, ([, many, named = ''], now) =>
    next(countOf(many), named, now),
  ),
  rule(`hace (${count}) (${unit})|(${count}) (${unit}) ago`, ([, many, named, spoken, english], now) =>
    ago(countOf(many ?? spoken), named ?? english ?? '', now),
  ),
  rule(`(?<=en )(${count}) (${unit})`, ([, many, named = ''], now) => last(countOf(many), named, now)),
];

/** Without a year, the last such part that has begun is meant. */
function partOf(number: number, many: number, yearText: string | undefined, now: Reckoning): Stretch | null {
  if (number < 1 || number > 12 / many) return null;
  const first = (number - 1) * many + 1;
  const from = yearText ? dayOf(Number(yearText), first, 1) : nearestDay(first, 1, { ...now, ahead: false });
  return from === null ? null : { ...months(from, many), ...(yearText && { isDated: true as const }) };
}
const thatYear = `(?: (?:del?|of|in) (?:ano )?${year}| ${year}|( del? (?:ano|este ano)(?= )(?! pasado)| of the year)|( del ano pasado| of last year))?`;
const yearSaid = ([own, other, present, before]: (string | undefined)[], { today }: Reckoning): string | undefined =>
  own ?? other ?? (present ? String(yearOf(today)) : before ? String(yearOf(today) - 1) : undefined);

const parts: Rule[] = [
  rule(
    `(${ordinal}) (?:mitad|half) (?:de|del mes de|of) (${month})(?:(?: del?| of)? ${year})?`,
    ([, words, name, yearText], now) => {
      const from = yearText ? dayOf(Number(yearText), monthOf(name), 1) : nearestDay(monthOf(name), 1, now);
      return from === null ? null : fortnight(ordinalOf(words) === 1 ? 1 : 2, from);
    },
  ),
  rule(`(?:(${ordinal}) (?:trimestre|quarter)|(?:q|t)([1-4]))${thatYear}`, ([, words, number, ...said], now) =>
    partOf(number ? Number(number) : ordinalOf(words), 3, yearSaid(said, now), now),
  ),
  rule(`(?:(${ordinal}) (?:semestre|half|mitad)|h([12]))${thatYear}`, ([, words, number, ...said], now) =>
    partOf(number ? Number(number) : ordinalOf(words), 6, yearSaid(said, now), now),
  ),
  rule(`(${ordinal}) bimestre${thatYear}`, ([, words, ...said], now) =>
    partOf(ordinalOf(words), 2, yearSaid(said, now), now),
  ),
  rule(`(?:ultimo|last) (trimestre|quarter|semestre|half)${thatYear}`, ([, named = '', ...said], now) => {
    const many = /^[tq]/.test(named) ? 3 : 6;
    const found = yearSaid(said, now);
    return found ? partOf(12 / many, many, found, now) : null;
  }),
];

/** Returns half of a month, the usual period of wages. */
function fortnight(half: number, start: string): Stretch {
  const middle = `${start.slice(0, 8)}16`;
  return half === 1 ? { from: start, until: middle } : { from: middle, until: addMonths(start, 1) };
}
const fortnights: Rule[] = [
  rule(
    `(?:(${ordinal})|(ultima)) quincena(?: (?:del? )?(?:mes de |mes )?(?:(${month})(?: del? ${year})?|(pasado|anterior)|(este mes|actual|presente)))?(?: (del mes))?`,
    ([, words, final, name, yearText, before, current, ofMonth], now) => {
      // By itself, the last one is the one before this one.
      if (final && !(name ?? before ?? current ?? ofMonth)) return null;
      const half = final ? 2 : ordinalOf(words);
      if (half < 1 || half > 2) return null;
      if (!name) return fortnight(half, before ? addMonths(now.today, -1) : monthStart(now.today));
      const from = yearText ? dayOf(Number(yearText), monthOf(name), 1) : nearestDay(monthOf(name), 1, now);
      return from === null ? null : fortnight(half, from);
    },
  ),
  rule(
    '(?:la |the )?(?:(?:quincena|fortnight|half ?month) (pasada|anterior|que paso|before)|(last|past|previous) (?:fortnight|half ?month)|(ultima) quincena(?! del? ))|(?:esta |la |this |the )?(?:quincena|fortnight|half ?month)(?: actual)?',
    ([, after, ahead, final], { today }) => {
      const isFirst = Number(today.slice(8)) <= 15;
      if (!(after ?? ahead ?? final)) return fortnight(isFirst ? 1 : 2, monthStart(today));
      return isFirst ? fortnight(2, addMonths(today, -1)) : fortnight(1, monthStart(today));
    },
  ),
];

const weekends: Rule[] = [
  rule(
    `(?:(este|this|ultimo|last|proximo|next) )?(?:fin(?:es)? de semana|finde|weekend)(?: (?:(pasado|anterior)|(antepasado|before last)|(proximo|que viene|entrante)))?`,
    ([, before, last, second, next], { today, ahead }) => {
      const own = addDays(weekStart(today), 5);
      const isNext = next !== undefined || /^(?:prox|next)/.test(before ?? '');
      const isOver = last !== undefined || /^(?:ult|last)/.test(before ?? '');
      const latest = own > today || isOver ? addDays(own, -7) : own;
      // Said on a weekend, the next one is the one after it.
      if (isNext && own <= today) return { from: addDays(own, 7), until: addDays(own, 9) };
      const isAhead = isNext || (ahead && !last && !second);
      const from = isAhead ? own : second ? addDays(latest, -7) : latest;
      return { from, until: addDays(from, 2) };
    },
  ),
];

const monthAndYear: Rule[] = [
  rule(`(?:mes de )?(${monthByDay})(?: del? (?:ano )?| of | )${year}`, ([, name, yearText]) => {
    const from = dayOf(Number(yearText), monthOf(name), 1);
    return from === null ? null : { ...months(from, 1), isDated: true };
  }),
  rule(`(\\d{1,2})[/-]${year}`, ([, monthText, yearText]) => {
    const from = dayOf(Number(yearText), Number(monthText), 1);
    return from === null ? unreal : { ...months(from, 1), isDated: true };
  }),
  rule(`(?:mes de )?(${month}) (?:del |de )?(ano )?(pasado|anterior|last year)`, ([, name, ofYear, before], now) => {
    if (!ofYear && before !== 'last year') {
      const last = nearestDay(monthOf(name), 1, { ...now, ahead: false });
      return last === null ? null : months(last, 1);
    }
    const from = dayOf(yearOf(now.today) - 1, monthOf(name), 1);
    return from === null ? null : { ...months(from, 1), isDated: true };
  }),
  rule(`(?:mes de )?(${month})(?! \\d{1,2} )(?:(?: del? este| del?| of this) (?:ano|year))?`, ([, name], now) => {
    const start = nearestDay(monthOf(name), 1, { ...now, ...(now.ahead && { today: monthStart(now.today) }) });
    return start === null ? null : months(start, 1);
  }),
  rule(
    `(?:(?<=(?:en|de|del|in|of|for|durante|a|hasta|desde|since|from) )|(?<=[|] )|(?:el )?ano |year )${year}`,
    ([, yearText]) => ({
      ...months(yearStart(Number(yearText)), 12),
      isDated: true,
    }),
  ),
];

const all: Rule[] = [
  rule(
    '(?<=desde )(?:el (?:inicio|principio|comienzo)|siempre)(?! del?)|que (?:arrancamos|empezamos|abrimos|comenzamos)|since we (?:started|opened|began)|siempre(?= )|historic[oa]s?|todos los tiempos|all time|ever|since the (?:start|beginning)(?! of)|toda la historia',
    () => ({ from: null, until: null, period: 'ALL' }),
  ),
  // "Semana" or "mes" without another word means the present one; "qué día de la semana" asks for no time.
  rule('(?<=la )(?<!dias? de la )semana(?: actual)?(?! (?:del?|que|pasad|ante|prox))', (_groups, { today }) => ({
    from: weekStart(today),
    until: addDays(weekStart(today), 7),
    period: 'THIS_WEEK',
  })),
  rule('(?<=(?:del|el) )mes(?! (?:del?|que|pasad|ante|prox))', (_groups, { today }) => ({
    ...months(monthStart(today), 1),
    period: 'THIS_MONTH',
  })),
  rule('(?<=(?:del|el) )ano(?! (?:del?|que|pasad|ante|prox))', (_groups, { today }) => ({
    ...months(yearStart(yearOf(today)), 12),
    period: 'THIS_YEAR',
  })),
  rule('(?<=(?:del|el) )trimestre(?! (?:del?|que|pasad|ante|prox))', (_groups, { today }) =>
    months(partStart(today, 3), 3),
  ),
  rule('(?<=(?:del|el) )semestre(?! (?:del?|que|pasad|ante|prox))', (_groups, { today }) =>
    months(partStart(today, 6), 6),
  ),
];

/** Rules for a stretch of several days. Longer phrases come first. */
export const stretchRules: Rule[] = [
  ...fortnights,
  ...weekends,
  ...parts,
  ...counted,
  ...unitRules,
  ...monthAndYear,
  ...all,
];
