import {
  type FoundItem,
  measuredText,
  measuresIn,
  stemOf,
  WordSet,
  withDaysSaid,
  withNightsSaid,
  wordsIn,
} from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { monthNamed, monthNames } from '../../../../domain/shared/month-names.js';
import { meantBy } from '../products/product-part.js';
import { withoutDestination } from '../sums/destination-said.js';
import type { Talk } from '../talk.js';
import type { Items } from './items.js';
import { rooms } from './sold-by.js';

/** Units in which a number does not count pieces, unless a product is sold by them: 6 hours of a class, 3 months of a workshop. */
const spans: readonly RegExp[] = [
  /^(?:horas?|hours?|hrs?)$/u,
  /^(?:dias?|days?)$/u,
  /^(?:noches?|nights?)$/u,
  /^(?:semanas?|weeks?)$/u,
  /^(?:mes(?:es)?|months?|mensualidad(?:es)?)$/u,
  /^(?:anos?|years?)$/u,
  /^(?:kilos?|kgs?|kilogramos?)$/u,
  /^(?:litros?|lts?|l)$/u,
  /^(?:metros?|mts?|m)$/u,
  /^(?:yardas?|yds?|yards?)$/u,
  /^(?:millar(?:es)?|miles)$/u,
  /^(?:personas?|invitad[oa]s?|comensal(?:es)?|people|persons?|guests?|heads?)$/u,
  /^(?:libras?|lbs?|pounds?)$/u,
  /^(?:gal[oó]n(?:es)?|gallons?|gals?)$/u,
  /^(?:paginas?|pages?)$/u,
  /^(?:square|sq)$/u,
  rooms,
];

/** "¿Cuánto serían 6 horas?" of a product that is sold by the hour: returns that quantity of it; empty if no such product is meant. */
export function soldByUnit(talk: Talk): Items {
  const { tools, state } = talk;
  // "3 kg de queso a Melgar": the place is no word of the thing.
  const asked = withoutDestination(talk, talk.text);
  const text = withDaysSaid(withNightsSaid(withNights(measuredText(asked))));
  // "3 x 2 metros" is an area and no two metres.
  const areas = measuresIn(text).filter(({ dimension }) => dimension === 'AREA');
  const said = [...text.matchAll(/(?<![\p{L}\d.,$₡€/:])(\d{1,4})\s(\p{L}+)/gu)].filter(
    ({ index, 2: word = '' }) => !areas.some(({ start, end }) => start < index && index < end) || word === 'square',
  );
  if (said.length === 0) return [];
  const named = meantBy(
    tools
      .products(asked)
      .filter(item => item.named && item.lacks.every(word => rooms.test(word) && isSoldBy(item, word))),
  ).items;
  const isMeant = (item: FoundItem) => said.some(([, , word = '']) => isSoldBy(item, word));
  // The named product, otherwise the current one, otherwise the only one of those shown that is sold by this unit.
  const known = [state.focus === null ? [] : [state.focus], state.offered].map(names =>
    names.flatMap(name => tools.called(name)),
  );
  const [item, other] =
    [named, ...(named.length === 0 ? known : [])].map(pool => pool.filter(isMeant)).find(pool => pool.length > 0) ?? [];
  if (!item || other || item.price === null) return [];
  const [, many = '0', of = ''] = said.find(([, , word = '']) => isSoldBy(item, word)) ?? [];
  // "40 copies of 12 pages" are 480 pages.
  // "3 mesas por 4 días" are 12 days of a table, and so are "3 por 4 días".
  const ofTime = spans.slice(0, times).some(pattern => pattern.test(of));
  const isThing = (word: string) => wordsIn(item.name).some(({ stem }) => stem === stemOf(word));
  // The 6 of "la cabaña de 6 personas por 2 noches" is part of the name.
  const isOfName = (many: string, word: string) => foldName(item.name).includes(`${many} ${word}`);
  const [, pieces = '1'] =
    said.find(
      ([, number = '', word = '']) =>
        !isOfName(number, word) &&
        ((paged.test(of) && copies.test(word)) ||
          (ofTime && (isThing(word) || during.test(word)) && !isSoldBy(item, word))),
    ) ?? [];
  const quantity = Number(many) * Number(pieces);
  return quantity === 0 ? [] : [{ product: item.name, quantity }];
}
const during = /^(?:por|durante|x|for)$/u;
const paged = /^(?:paginas?|pages?)$/u;
const copies = /^(?:copi(?:a|as|es)|copy|ejemplar(?:es)?|juegos?|sets?)$/u;

/** The first entries of `spans` up to this number are units of time. */
const times = 6;
const timeOf = ({ unit }: FoundItem): RegExp | undefined => {
  const [sold = ''] = foldName(unit).split(' ');
  return spans.slice(0, times).find(pattern => pattern.test(sold));
};
/** Whether a product is sold by the hour, the night or another time, so that a quantity is for how long and not how many. */
export const isByTime = (item: FoundItem): boolean => timeOf(item) !== undefined;

const months = monthNames
  .flat()
  .filter(name => name.length > 2)
  .join('|');
const fromTo = new RegExp(
  String.raw`\b(?:del?|desde el|from)(?: the)? (\d{1,2})(?: de (${months}))? (?:al|a|hasta el|to)(?: the)? (\d{1,2})(?! ?(?:am|pm|hs|horas|minutos|dias|noches|semanas|anos|meses|kg|kilos|personas|cuotas|[:%]|\d))(?: (?:de |of )?(${months})\b)?`,
  'u',
);
/** Adds to "del 10 al 13" and "del 30 de mayo al 2 de junio" how many nights that are. */
function withNights(text: string): string {
  const [said, from = '', first, to = '', last] = fromTo.exec(text) ?? [];
  // "De 9 a 11" without a month may be hours.
  if (said === undefined || (/^de /u.test(said) && last === undefined)) return text;
  // "Fin de año, del 29 al 2" goes from one month into the next.
  const begins = first ?? (last === undefined && atYearsEnd.test(text) ? december : undefined);
  const isNext = begins !== undefined && begins !== last && (last !== undefined || Number(to) < Number(from));
  const ofMonth = isNext ? new Date(Date.UTC(2001, monthNamed(begins), 0)).getUTCDate() : 0;
  const nights = Number(to) + ofMonth - Number(from);
  return nights > 0 && nights < 100 ? `${text.replace(said, ' ')} ${nights} noches` : text;
}

const atYearsEnd = /\b(?:fin(?:es)? de ano|ano nuevo|diciembre|new year'?s?|december)\b/u;
const december = 'diciembre';

/** "Un carro de 10 años", "tiene 10 meses", "10 years old": the age of something, not for how long it is wanted. */
const age =
  /(?:\b(?:de|tienen?|tengo|tenia|cumplio|is|are|am)\s)\d{1,3}\s(?:anos?|years?)\b|\b(?:tienen?|cumplio|(?:bebes?|hij[oa]s?|nin[oa]s?|cachorr\p{L}+|gat\p{L}+|perr\p{L}+)(?:\s\p{L}{2,5})?)\s\d{1,3}\s(?:mes(?:es)?|semanas?)\b|\b\d{1,3}\s(?:anos?|mes(?:es)?|semanas?|years?|months?|weeks?)\s(?:de (?:edad|uso|antiguedad|nacid[oa])|old)\b/gu;
/** "Una escalera 4 días", "2 bicis por 3 horas": returns for how long a product that is sold by time is wanted; null for other products. */
export function timeSaid(item: FoundItem, text: string): number | null {
  const span = timeOf(item);
  if (!span) return null;
  const [said, other] = [
    ...withDaysSaid(withNightsSaid(withNights(measuredText(text)).replace(age, ' '))).matchAll(
      /(?<![\p{L}\d.,$₡€/:])(\d{1,3})\s(\p{L}+)/gu,
    ),
  ].filter(([, many, word = '']) => span.test(word) && Number(many) > 0);
  return said && !other ? Number(said[1]) : null;
}

/** "El taladro por 2 días y una sierra por 1": for how long this one of several is wanted; null if its part of the message does not say. */
export function timeBeside(product: FoundItem, text: string): number | null {
  const [head] = wordsIn(product.name);
  const parts = text.split(/[,;.]\s|\s(?:y|e|and|mas|más)\s/u);
  const own = parts.filter(part => head !== undefined && new WordSet([part]).has(head) >= 0.85);
  const [part, other] = own;
  return part !== undefined && other === undefined && parts.length > 1 ? timeSaid(product, part) : null;
}

/**
 * Whether a product is sold by the unit: by its unit, or by a sentence of its description that starts with "Por persona" or "Price per
 * page".
 */
function isSoldBy({ unit, description }: FoundItem, word: string): boolean {
  const [, told = ''] = toldUnit.exec(foldName(description)) ?? [];
  return [foldName(unit).split(' ')[0] ?? '', told].some(sold => {
    const span = spans.find(pattern => pattern.test(sold));
    return span !== undefined && (span.test(word) || stemOf(word) === stemOf(sold));
  });
}
/** In "por docena $36.000" another price follows. */
const toldUnit =
  /(?:^|[.;]\s*)(?:(?:el\s)?precio\s|se vende\s|price\s|priced\s|sold\s)?(?:por|per|by the|each)\s(\p{L}+)(?:\s(?:foot|feet|ft|yard|met(?:er|re)))?(?=\s*(?:[.,;(]|$))/u;
