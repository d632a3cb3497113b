import { foldName } from '../../shared/fold.js';
import { numberWords } from '../../shared/number-words.js';
import { stem } from '../search/stem.js';
import { wordsIn } from '../search/words.js';

/** How many pieces a price is for together, and of which size or kind: "la docena de grandes 16.000". */
export interface PieceGroup {
  take: number;
  of: string;
}

const ending =
  /(?:\s(?:a|en|cuestan?|salen?|valen?|quedan?|es|son|for|at|is|are|costs?))?\s?:?\s?(?:(?<!\p{L})(?:rd|us|mx|s\/|b\/|bs|gs|q|l|usd)\.?\s?)?\p{Sc}?\s*$/iu;
/** Returns words without what leads from them to a price. */
export const withoutEnding = (words: string): string => words.replace(ending, '').trim();

const dozens: readonly (readonly [RegExp, number])[] = [
  [/^(?:media docena|half a dozen|half dozen)$/u, 6],
  [/^(?:docena|dozen)$/u, 12],
  [/^(?:ciento|hundred)$/u, 100],
  [/^millar$/u, 1000],
];
const ofDozens =
  /^(?:(?:por|x|el|la|en|by the|per|the|a) )*(media docena|docena|ciento|millar|half a dozen|half dozen|dozen|hundred)(?: (?:de|of) (\p{L}{3,}(?: \p{L}{2,}){0,3}))?$/u;
/** "Promo: 2 por", "llevando dos por". */
const lead =
  /^(?:[^:]{3,30}: )?(?:(?:tambien|promo\p{L}*|oferta|llevando|lleva[ns]?|lleve|comprando|por|el|la|l[oa]s|un|una|en|the|buy|a) )*/u;
const held = '(?:packs?|paquetes?|caja|combo|promo|bolsa|set|kit|estuche|bandeja|bono|plan|abono|box)';
const inHolder = new RegExp(String.raw`^${held} ?(?:(?:de|x|con|of) )?([2-9]|\d{2,3})(?: (\p{L}{2,}))?$`, 'u');
const counted = /^([2-9]|\d{2,3})(?: (?!por\b|for\b)(\p{L}{2,}))?( por| x| for)?$/u;
const piece = /^(?:unidades|uds?|piezas|pzas?|pieces|units)$/u;
/** One visit of what is charged by the hour is one of each of these. */
const lesson = /^(?:hora|clase|sesion|leccion|visita|hour|class|session|lesson)(?:e?s)?$/u;
/** "El par $90.000" of what is sold by the piece. */
const pair = /^(?:par|pair)$/u;

/** What a product is called, and by which unit it is sold. */
interface Sold {
  name: string;
  unit?: string | null;
}

/**
 * Returns how many pieces the words before a price count together, and what of the thing they name: "dos por", "pack de 10 horas", "2 cajas
 * por", "el par". Null if they count none, or others than those by which the product is sold.
 */
export function groupIn(told: string, { name, unit }: Sold): PieceGroup | null {
  const plain = withoutEnding(told);
  const [, word = '', of = ''] = ofDozens.exec(plain) ?? [];
  const dozen = dozens.find(([pattern]) => pattern.test(word))?.[1];
  if (dozen !== undefined) return { take: dozen, of };
  const words = withFigure((told.endsWith(' for') ? told : plain).replace(lead, ''));
  const [sold = ''] = foldName(unit ?? '').split(' ');
  if (pair.test(words)) return pair.test(sold) ? null : { take: 2, of: '' };
  const [, many, noun = '', by] = inHolder.exec(words) ?? [];
  const [, number, its = '', comes] = many === undefined ? (counted.exec(words) ?? []) : [];
  const take = Number(many ?? number);
  if (Number.isNaN(take)) return null;
  const isOwn = (each: string): boolean => isUnit(each, sold) || isHead(each, name);
  if (many !== undefined)
    return by === undefined && (noun === '' || piece.test(noun) || isOwn(noun)) ? { take, of: '' } : null;
  if (its === '') return comes === undefined ? null : { take, of: '' };
  return isOwn(its) || (comes !== undefined && piece.test(its)) ? { take, of: '' } : null;
}

const withFigure = (words: string): string =>
  words.replace(/^\p{L}+(?= )/u, first => (numberWords[first] === undefined ? first : String(numberWords[first])));

const isUnit = (noun: string, sold: string): boolean =>
  sold !== '' && (stem(noun) === stem(sold) || (lesson.test(noun) && lesson.test(sold)));
/** Whether a noun is the first word of a product's name, by which its pieces are counted: "2 almohadas por $58.000". */
const isHead = (noun: string, name: string): boolean => wordsIn(name)[0]?.stem === stem(noun);
