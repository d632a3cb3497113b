import { foldName } from '../../shared/fold.js';
import { matchesOf } from '../../shared/matches.js';
import { monthNamed, monthNames } from '../../shared/month-names.js';

const month = monthNames
  .flat()
  .filter(name => name.length > 3)
  .join('|');
const named = new RegExp(
  String.raw`\b(?:${month}|temporada alta|semana santa|semana mayor|navidad|navidenas?|ano nuevo|fin(?:es)? de ano|feriados?|festivos?|puentes|high season|peak season|holidays?|christmas|easter|new year)\b`,
  'gu',
);
const span = new RegExp(
  String.raw`\b(?:del?|from|between) (?:the )?(\d{1,2})(?: de (${month}))? (?:al?|y|hasta el|to|and) (?:the )?(\d{1,2}) (?:de |of )?(${month})\b`,
  'gu',
);
const single = new RegExp(String.raw`\b(\d{1,2}) (?:de |of )?(${month})\b`, 'gu');

/** Whether a folded sentence is about a time of the year, such as "en diciembre" or "en Semana Santa". */
export const namesSeason = (folded: string): boolean => new RegExp(named.source, 'u').test(folded);

/** A day of the year that can be compared with others. */
const dayOf = (day: string, monthName: string): number => monthNamed(monthName) * 100 + Number(day);
const plural = /s$/u;
const seasonsIn = (folded: string): string[] => [
  ...new Set(matchesOf(named, folded).map(([found]) => found.replace(plural, ''))),
];

const monthDays =
  /\b(?:entre el|del?|between(?: the)?) (\d{1,2})(?:th|st|nd|rd)? (?:y el|al?|and(?: the)?) (\d{1,2})(?:th|st|nd|rd)?(?: (?:del|de cada|of (?:the|each|every)) (?:mes|month))\b/u;
const daySaid =
  /\b(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|dia|el|monday|tuesday|wednesday|thursday|friday|saturday|sunday|the) (\d{1,2})(?!\d|[:.,]\d|\s?(?:%|am\b|pm\b|horas|piso|anos|alcobas|porciones|personas))/u;
/**
 * Whether a condition that is only for some days of each month ("entre el 5 y el 20 del mes") is met by the day that a customer named last.
 */
export function isOnDays(sentence: string, said: readonly string[]): boolean {
  const [, from, to] = monthDays.exec(foldName(sentence)) ?? [];
  if (from === undefined || to === undefined) return true;
  const [, day] = said.map(text => daySaid.exec(text)).find(found => found !== null) ?? [];
  return day !== undefined && Number(day) >= Number(from) && Number(day) <= Number(to);
}

/**
 * Whether a price is only for a time of the year, such as "en Semana Santa", and the message names no such time. A message with dates is
 * compared with the dates of the sentence.
 */
export function isOutOfSeason(sentence: string, message: string): boolean {
  const [told, said] = [foldName(sentence), foldName(message)];
  const seasons = seasonsIn(told);
  if (seasons.length === 0) return false;
  const spans = matchesOf(span, told).map(
    ([, from = '', first, to = '', last = '']) => [dayOf(from, first ?? last), dayOf(to, last)] as const,
  );
  const days = [
    ...matchesOf(span, said).map(([, from = '', first, , last = '']) => dayOf(from, first ?? last)),
    ...matchesOf(single, said).map(([, day = '', monthName = '']) => dayOf(day, monthName)),
  ];
  if (spans.length > 0 && days.length > 0)
    return !days.some(day =>
      spans.some(([from, to]) => (from <= to ? day >= from && day <= to : day >= from || day <= to)),
    );
  return !seasonsIn(said).some(each => seasons.includes(each));
}
