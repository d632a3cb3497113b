import { foldName } from '../../shared/fold.js';
import type { Amount } from '../claims/amounts.js';
import { sentencesOf } from '../search/sentences.js';
import type { ShelfArticle } from '../shelf.js';
import { marksIn } from './conditions.js';
import { amountsIn, isThreshold, isUpTo } from './term.js';

/** Several things together at one price, which only an article states: "COMBO NIÑOS L 2,900: castillo inflable + 30 sillas". */
export interface Offer {
  name: string;
  /** The first word of the name, by which it is counted: "combo". */
  kind: string;
  /** The price as a decimal, and its currency, as in `Term`. */
  amount: string;
  currency: string | null;
  sentence: string;
}

const kinds = 'combos?|paquetes?|packs?|kits?|promo(?:cion)?|oferta|canasta|box|bundle|package|deal|duo|trio';
const named = new RegExp(
  String.raw`^\W*(?:(?:el|la|nuestr[oa]|the|our)\s)?(?:(?<first>${kinds})(?!\p{L}).*|(?:\p{L}+\s){1,2}(?<last>combo|pack|bundle|package|deal))$`,
  'u',
);
/** Words behind a name that lead to its price or its parts. */
const leadsOn =
  /^(?:a|por|en|solo|de|te|le|for|at|only|just|is|costs?|cuesta|sale|vale|queda|incluye|trae|lleva|con|includes?|with)$/u;
/** A price of each person, month or part is none of the whole, and a lower price is a discount. */
const otherPrice =
  /%|\b(?:desde|from|por persona|c\/u|cada un[oa]|per person|each|al mes|mensual\p{L}*|por mes|monthly|descuento|discount|antes|extra|adicional\p{L}*|si (?:contrata|compra|lleva)\p{L}*)\b/u;
const mostWords = 6;

const read = new WeakMap<ShelfArticle, Offer[]>();

/** Returns what an article offers together under a name and at one price. */
export function offersOf(article: ShelfArticle): Offer[] {
  let offers = read.get(article);
  if (!offers) {
    offers = sentencesOf(article.body).flatMap(sentence => offerIn(sentence, article.title) ?? []);
    read.set(article, offers);
  }
  return offers;
}

/** Whether a sentence of an article states such an offer. */
export const isOffer = (sentence: string, title: string): boolean => offerIn(sentence, title) !== null;

function offerIn(sentence: string, title: string): Offer | null {
  const [price, other] = amountsIn(sentence);
  if (!price || other || isThreshold(sentence, price) || isUpTo(sentence, price)) return null;
  if (otherPrice.test(foldName(sentence)) || marksIn(foldName(sentence)).length > 0) return null;
  const { name, parts } = apart(sentence, price) ?? titled(sentence, price, title) ?? { name: '', parts: '' };
  const { first, last } = named.exec(foldName(name))?.groups ?? {};
  const kind = first ?? last ?? '';
  const words = name.split(/\s+/u).length;
  if (kind === '' || words < 2 || words > mostWords || thingsIn(parts) < 2) return null;
  return {
    name: name.replace(/^\p{Ll}/u, letter => letter.toUpperCase()),
    kind,
    amount: price.value,
    currency: price.currency,
    sentence,
  };
}

/** The name stands before the price, or before a colon or bracket with the parts. */
function apart(sentence: string, { start, end }: Amount): { name: string; parts: string } | null {
  const before = sentence.slice(0, start);
  const behind = sentence.slice(end);
  const [, lead = '', inside = ''] = /^([^:(]{3,60})[:(]\s*(.+)$/u.exec(before) ?? [];
  const given = lead !== '' && /\p{L}{3}/u.test(inside) ? { lead, parts: inside } : { lead: before, parts: behind };
  const name = nameOf(given.lead);
  return named.test(foldName(name)) ? { name, parts: given.parts } : null;
}
/** "Pollo entero + papas por S/ 89" in an article that is called "Combo familiar". */
const titled = (sentence: string, { start, end }: Amount, title: string): { name: string; parts: string } | null =>
  depends.test(foldName(sentence))
    ? null
    : { name: nameOf(title), parts: `${sentence.slice(0, start)} ${sentence.slice(end)}` };
/** "Comprando aceite y filtro acá, mano de obra a $5.000", "lleve 3 litros o más y cada filtro": the price of something else. */
const depends =
  /^\W*(?:si|con|sin|por|para|en|cuando|al|solo|comprando|llevando|lleve|compre|desde|no|todos?|cada|if|with|without|for|when|on|only|all|buy)\b|\d (?:\p{L}+ )?(?:o mas|or more|en adelante)\b|\b(?:cada|each) \p{L}+ (?:(?:le|te|se) )?(?:queda|sale|cuesta|is)\b|\b(?:el cliente|mano de obra|labor)\b/u;

const nameOf = (lead: string): string => {
  const words = lead
    .replace(/[\s:,(=-]+$/u, '')
    .trim()
    .split(/\s+/u);
  while (leadsOn.test(foldName(words.at(-1) ?? ''))) words.pop();
  return words
    .join(' ')
    .replace(/^\W*(?:(?:el|la|nuestr[oa]|the|our)\s)?/iu, '')
    .replace(/[:,(=-]$/u, '');
};

const thingsIn = (parts: string): number =>
  parts.split(/\s?\+\s?|,\s|\s(?:y|e|and|mas|m[aá]s)\s/u).filter(part => /\p{L}{2}/u.test(part)).length;
