import { matchesOf } from '../../shared/matches.js';
import { monthNamed, monthNames } from '../../shared/month-names.js';

/** The days of the year of a season, each month × 100 + day, and what else it is called: "semana santa". */
export interface Season {
  spans: readonly (readonly [from: number, to: number])[];
  names: readonly string[];
}

const long = monthNames
  .flat()
  .filter(name => name.length > 3)
  .join('|');
const any = monthNames.flat().join('|');
const day = String.raw`(?:el |the )?(\d{1,2})(?:st|nd|rd|th)?`;
const join = String.raw`(?: ?(?:-|–) ?| (?:al?|y|hasta(?: el)?|to|and|through|until) )`;
/** "Del 15 de diciembre al 31 de enero", "15 dic - 10 ene", "del 10 al 15 de enero". */
const days = new RegExp(
  String.raw`(?<![\d.,])${day}(?: (?:de |of )?(${any})\b\.?)?${join}${day} (?:de |of )?(${any})\b`,
  'gu',
);
/** "Dec 15 to Apr 30", "December 15 - 31". */
const daysInEnglish = new RegExp(
  String.raw`\b(${any})\.? (\d{1,2})(?:st|nd|rd|th)?${join}(?:(${any})\.? )?(\d{1,2})(?:st|nd|rd|th)?(?!\d|:)`,
  'gu',
);
/** "20 de diciembre", "20 dic", "December 20th". */
const oneDay = new RegExp(
  String.raw`(?<![\d.,/])(\d{1,2}) (?:de |of )?(${any})\b|\b(${long}) (\d{1,2})(?:st|nd|rd|th)?(?!\d|:)`,
  'gu',
);
/** "De diciembre a marzo", "dic-mar". */
const months = new RegExp(String.raw`\b(${any})\b\.?(?: ?(?:-|–) ?| (?:al?|hasta|to|through) )(${any})\b`, 'gu');
const oneMonth = new RegExp(String.raw`\b(${long})\b`, 'gu');
const called =
  /\b(?:temporada alta|semana santa|semana mayor|navidad|ano nuevo|fin(?:es)? de ano|fiestas patrias|carnaval(?:es)?|high season|peak season|christmas|easter|new year'?s?|verano|invierno|summer|winter)\b/gu;
const alike: readonly (readonly [RegExp, string])[] = [
  [/^semana mayor$/u, 'semana santa'],
  [/^(?:high|peak) season$/u, 'temporada alta'],
  [/^christmas$/u, 'navidad'],
  [/^easter$/u, 'semana santa'],
  [/^(?:fines de ano|new year.*)$/u, 'fin de ano'],
  [/^carnavales$/u, 'carnaval'],
  [/^summer$/u, 'verano'],
  [/^winter$/u, 'invierno'],
];
const nameOf = (found: string): string => alike.find(([pattern]) => pattern.test(found))?.[1] ?? found;

const at = (date: string | number, month: string): number => monthNamed(month) * 100 + Number(date);
const lastDay = 31;

/** Returns the times of the year that a folded text names; null if it names none. */
export const seasonIn = (folded: string): Season | null => seasonAndRest(folded)?.season ?? null;

/** Returns the times of the year that a folded text names, and what else it says; null if it names none. */
export function seasonAndRest(folded: string): { season: Season; rest: string } | null {
  let rest = folded;
  const taken = (pattern: RegExp): RegExpMatchArray[] => {
    const found = matchesOf(pattern, rest);
    if (found.length > 0) rest = rest.replace(new RegExp(pattern.source, 'gu'), ' ');
    return found;
  };
  const spans = [
    ...taken(daysInEnglish).map(
      ([, first = '', from = '', last, to = '']) => [at(from, first), at(to, last ?? first)] as const,
    ),
    ...taken(days).map(([, from = '', first, to = '', last = '']) => [at(from, first ?? last), at(to, last)] as const),
    ...taken(oneDay).map(([, date, month, inEnglish, ofIt]) => {
      const one = at(date ?? ofIt ?? 0, month ?? inEnglish ?? '');
      return [one, one] as const;
    }),
    ...taken(months).map(([, first = '', last = '']) => [at(1, first), at(lastDay, last)] as const),
    ...taken(oneMonth).map(([, month = '']) => [at(1, month), at(lastDay, month)] as const),
  ];
  const names = [...new Set(taken(called).map(([found]) => nameOf(found)))];
  return spans.length === 0 && names.length === 0 ? null : { season: { spans, names }, rest };
}

/** The days of feasts that have the same date everywhere, for a season that is told by its dates. */
const datesOf: Readonly<Record<string, readonly [number, number]>> = {
  navidad: [1224, 1225],
  'fin de ano': [1230, 101],
  'ano nuevo': [1231, 101],
};

/**
 * Whether a time of the year that a folded text names lies in a season; null if it names none. A month that lies in it in part does not.
 */
export function isSeason({ spans, names }: Season, folded: string): boolean | null {
  const said = seasonIn(folded);
  if (said === null) return null;
  const holds = (date: number): boolean =>
    spans.some(([from, to]) => (from <= to ? date >= from && date <= to : date >= from || date <= to));
  const named = said.names.flatMap(name => (said.spans.length === 0 && datesOf[name] ? [datesOf[name]] : []));
  return (
    [...said.spans, ...named].some(([from, to]) => holds(from) && holds(to)) ||
    said.names.some(name => names.includes(name))
  );
}
