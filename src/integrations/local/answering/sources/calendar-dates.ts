import { foldName } from '../../../../domain/shared/fold.js';
import { matchesOf } from '../../../../domain/shared/matches.js';
import { monthNamed } from '../../../../domain/shared/month-names.js';

/** A day of the calendar; the month is null where only the day is named: "el 25". */
export interface CalendarDate {
  day: number;
  month: number | null;
}

/** Names of months that are no other word: neither "mar" nor "may". */
const month =
  '(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre|dic|january|february|march|april|june|july|august|september|october|november|december|jan|feb|apr|aug|sept?|oct|nov|dec)';
/** "24, 25 y 31 de diciembre", "1ro de enero". */
const dayFirst = new RegExp(
  String.raw`((?:(?:el |dia )?(?:\d{1,2}|primero)(?:ro|er|st|nd|rd|th)?(?:, | y | o | al? | and | or | to ))*(?:el |dia )?(?:\d{1,2}|primero)(?:ro|er|st|nd|rd|th)?) (?:de |of )?(${month})(?!\p{L})`,
  'gu',
);
/** "December 24 and 31st". */
const monthFirst = new RegExp(
  String.raw`\b(${month})\.? ((?:\d{1,2}(?:st|nd|rd|th)?(?:, | and | or ))*\d{1,2}(?:st|nd|rd|th)?)(?![\d:]|\s?(?:am|pm))`,
  'gu',
);
const inFigures =
  /(?<![\d/.,-])(\d{1,2})\/(\d{1,2})(?![\d/]|\s?(?:kg|kilos?|lb|de (?:kilo|litro|pulgada)|"|pulg|hp|litro|docena))/gu;
const feasts: readonly (readonly [RegExp, CalendarDate])[] = [
  [/\b(?:nochebuena|noche buena|christmas eve)\b/u, { day: 24, month: 12 }],
  [
    /\b(?:(?:en|el dia de|para|dia de|on|for) navidad|christmas day|(?:on|open) christmas)(?! eve)\b/u,
    { day: 25, month: 12 },
  ],
  [/\b(?:nochevieja|noche vieja|new year'?s eve)\b/u, { day: 31, month: 12 }],
  [/\b(?:(?:en|el dia de|para|el) ano nuevo|new year'?s day)\b/u, { day: 1, month: 1 }],
];
/** "El mismo 25", "y el 24?", "el sábado 24": a day of a month that is not named. */
const bare =
  /\b(?:el|dia|mismo|del|para el|lunes|martes|miercoles|jueves|viernes|sabado|domingo|the)\s(\d{1,2})(?:st|nd|rd|th)?(?=\s*(?:$|[?,.;!])|\s(?:a|en|por|de|y|tipo|hasta|abren?|atienden|estan?|trabajan|cae|puede[ns]?|puedo|si|tambien|temprano|o|in|at|are|do|can|is)(?!\s(?:\d{1,2}\s)?(?:kg|kilos|litros|metros|cm|mil|barras?|piezas?|puertas))\b)/gu;

/** Returns the days of the calendar that a text names. */
export function datesIn(text: string): CalendarDate[] {
  const folded = foldName(text);
  const found: CalendarDate[] = [];
  const add = (days: string, named: number | null) => {
    for (const written of days.match(/\d{1,2}|primero/gu) ?? []) {
      const day = written === 'primero' ? 1 : Number(written);
      if (day >= 1 && day <= 31) found.push({ day, month: named });
    }
  };
  for (const [, days = '', name = ''] of matchesOf(dayFirst, folded)) add(days, monthNamed(name));
  for (const [, name = '', days = ''] of matchesOf(monthFirst, folded)) add(days, monthNamed(name));
  for (const [, day = '', number = ''] of matchesOf(inFigures, folded))
    if (Number(number) >= 1 && Number(number) <= 12) add(day, Number(number));
  for (const [pattern, date] of feasts) if (pattern.test(folded)) found.push(date);
  for (const [, day = ''] of matchesOf(bare, folded))
    if (!found.some(other => other.day === Number(day))) add(day, null);
  return found;
}

export const isSameDate = (one: CalendarDate, other: CalendarDate): boolean =>
  one.day === other.day && (one.month === null || other.month === null || one.month === other.month);
