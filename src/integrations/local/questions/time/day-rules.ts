import { weekStart } from '../../../../domain/questions/index.js';
import { addDays } from '../../../../domain/shared/calendar-day.js';
import { count, countOf, month, monthByDay, monthOf, weekday, weekdayOf } from './calendar-words.js';
import {
  dayOf,
  type Found,
  nearestDay,
  oneDay,
  type Reckoning,
  type Rule,
  rule,
  type Stretch,
  unreal,
} from './stretch.js';

const year = '(20\\d{2})';
const fullYear = (text: string): number => Number(text.length === 2 ? `20${text}` : text);

/** Returns the day with these numbers. Without a year it is the nearest such day; a day that exists in no year is `unreal`. */
function dated(day: string, monthNumber: number, yearText: string | undefined, reckoning: Reckoning): Found {
  const found = yearText
    ? dayOf(fullYear(yearText), monthNumber, Number(day))
    : nearestDay(monthNumber, Number(day), reckoning);
  if (found === null) return unreal;
  return { ...oneDay(found), ...(yearText && { isDated: true }) };
}

/** The day comes first, as in all of Latin America; the month comes first only if the second number cannot be a month. */
function numeric([, first = '', second = '', yearText]: (string | undefined)[], reckoning: Reckoning): Found {
  const isMonthFirst = Number(second) > 12 && Number(first) <= 12;
  return isMonthFirst
    ? dated(second, Number(first), yearText, reckoning)
    : dated(first, Number(second), yearText, reckoning);
}

/** Returns the last such weekday or, if the question looks ahead, the next one. Today counts in both cases. */
function weekdayNear(wanted: number, { today, ahead }: Reckoning): string {
  const at = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  return ahead ? addDays(today, (wanted - at + 7) % 7) : addDays(today, -((at - wanted + 7) % 7));
}

const isNext = (words: string | undefined): boolean => /^(?:prox|que v|entr|sig|next)/.test(words ?? '');
const isPast = (words: string | undefined): boolean => /^(?:pas|ant|ult|last)/.test(words ?? '');

/** Rules for a single day. Longer phrases come first. */
export const dayRules: Rule[] = [
  rule('(\\d{4})-(\\d{1,2})-(\\d{1,2})', ([, yearText = '', monthText, day = ''], reckoning) =>
    dated(day, Number(monthText), yearText, reckoning),
  ),
  rule('(?:dia )?(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})', ([, first, , second, yearText], reckoning) =>
    numeric([undefined, first, second, yearText], reckoning),
  ),
  rule('(?:dia )?(\\d{1,2})/(\\d{1,2})', numeric),
  // "18-25" is a range of something else.
  rule('(?:dia )?(\\d{1,2})-(\\d{1,2})', (groups, reckoning) => {
    const found = numeric(groups, reckoning);
    return found === unreal ? null : found;
  }),
  rule(
    `(?:dia )?(\\d{1,2}|primero|uno)(?:ro|ero|o|st|nd|rd|th)? (?:de |of )?(${monthByDay})(?:(?: del?| of)? (?:ano )?${year})?`,
    ([, day = '', name, yearText], reckoning) => dated(/^\d/.test(day) ? day : '1', monthOf(name), yearText, reckoning),
  ),
  rule(
    `(${month}) (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: (?:of )?${year})?`,
    ([, name, day = '', yearText], reckoning) => dated(day, monthOf(name), yearText, reckoning),
  ),
  rule('(?:trasanteayer|trasantier|anteantier)', (_groups, { today }) => oneDay(addDays(today, -3))),
  rule('(?:anteayer|antier|antes de ayer|day before yesterday|anteanoche)', (_groups, { today }) =>
    oneDay(addDays(today, -2)),
  ),
  rule('(?:dia de )?(?:ayer|anoche)|yesterday|last night', (_groups, { today }) => ({
    ...oneDay(addDays(today, -1)),
    period: 'YESTERDAY',
  })),
  // A part of the day ("tarde") stays in the text and is reported as not understood, because no figure can be limited to it.
  rule(
    '(?:dia de )?hoy(?: dia| en dia)?|today|esta(?= (?:manana|tarde|noche))|this(?= (?:morning|afternoon|evening))',
    (_groups, { today }) => ({
      ...oneDay(today),
      period: 'TODAY',
    }),
  ),
  rule('pasado manana|day after tomorrow', (_groups, { today }) => oneDay(addDays(today, 2))),
  rule('(?<!(?:la|esta) )manana|tomorrow', (_groups, { today }) => oneDay(addDays(today, 1))),
  rule(`hace (${count}) (${weekday})`, ([, many, name], { today }) => {
    const last = weekdayNear(weekdayOf(name), { today: addDays(today, -1), ahead: false });
    return oneDay(addDays(last, -7 * (countOf(many) - 1)));
  }),
  rule(`hace (${count}) dias?|(${count}) days? ago`, ([, spanish, english], { today }) =>
    oneDay(addDays(today, -countOf(spanish ?? english))),
  ),
  rule(
    `(${weekday}) (?:de|of) (?:la |esta |this |the )?(?:semana|week)(?: (?:(pasada|anterior)|(antepasada)|(que viene|proxima|entrante)|actual))?|(${weekday}) (?:of )?(last|next) week`,
    ([, name, last, second, next, english, which], { today }) => {
      const weeks = second ? -2 : last || which === 'last' ? -1 : next || which === 'next' ? 1 : 0;
      return { ...oneDay(addDays(weekStart(today), 7 * weeks + weekdayOf(name ?? english))), isDated: true };
    },
  ),
  // "Los lunes" and "cada lunes" are not a single day.
  rule(
    `(?<!(?:los|cada|todos los|every|on) )(?:(este|this|ultimo|last|pasado|proximo|next) )?(?:dia )?(${weekday})(?: (pasado|anterior|antepasado|proximo|que viene|siguiente))?(?! de cada)`,
    ([, before, name, behind], reckoning) => {
      const yesterday = { today: addDays(reckoning.today, -1), ahead: false };
      const wanted = weekdayOf(name);
      if (isNext(before) || isNext(behind))
        return oneDay(weekdayNear(wanted, { today: addDays(reckoning.today, 1), ahead: true }));
      if (behind === 'antepasado') return oneDay(addDays(weekdayNear(wanted, yesterday), -7));
      return oneDay(weekdayNear(wanted, isPast(before) || isPast(behind) ? yesterday : reckoning));
    },
  ),
  rule(`(?<=on )(${weekday})`, ([, name], reckoning) => oneDay(weekdayNear(weekdayOf(name), reckoning))),
];

/** Returns the week of a day: "la semana del 3 de noviembre". */
export const weekOf = ({ from }: Stretch): Stretch | null =>
  from === null ? null : { from: weekStart(from), until: addDays(weekStart(from), 7) };
