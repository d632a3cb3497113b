import { foldName } from '../../shared/fold.js';
import { remembered } from '../../shared/remembered.js';
import { wordsOfProduct } from '../search/product-index.js';
import { isAnyUnit } from '../search/units.js';
import { type Word, WordSet, wordsIn } from '../search/words.js';
import type { ShelfProduct } from '../shelf.js';
import { termMeansIn } from './conditions.js';
import { withoutExceptions } from './scope.js';
import type { Term } from './term.js';

/** Returns the words of a condition's sentence that are in a product's name or keywords or, for a deposit, in its unit. */
export function hitsOf(term: Term, one: ShelfProduct): string[] {
  let known = hitsByProduct.get(term);
  if (!known) {
    known = new WeakMap();
    hitsByProduct.set(term, known);
  }
  let hits = known.get(one);
  if (!hits) {
    hits = findHits(term, one);
    known.set(one, hits);
  }
  return hits;
}
/** The sentence of a condition is compared with each product of the shop, and several times with each. */
const hitsByProduct = new WeakMap<Term, WeakMap<ShelfProduct, string[]>>();

function findHits({ sentence, kind, subject }: Term, one: ShelfProduct): string[] {
  const { name, keywords } = wordsOfProduct(one);
  const unit = kind === 'DEPOSIT' && one.unit ? new WordSet([one.unit]) : null;
  // "Condominios 6 %" is not for the bags that have that keyword.
  const people = kind === 'DISCOUNT' && subject !== '' ? new WordSet([subject]) : null;
  const isIn = (word: Word, set: WordSet | null) => set !== null && set.has(word) >= 0.9;
  // "Desde 5 millares de tarjetas" of a printer's is about cards that are sold.
  const isForPaying = () => termMeansIn(foldName(sentence)).includes('CARD');
  // "El resto el día de la entrega" is not about what is rented by the day.
  const told = kind === 'DEPOSIT' ? sentence.replace(/(?<!\p{L})(?:el|al) d[ií]a del?(?!\p{L})/giu, ' ') : sentence;
  return wordsOfGoods(told).flatMap(word =>
    !/\d/.test(word.folded) &&
    (isIn(word, name) || (isIn(word, keywords) && !isIn(word, people)) || isIn(word, unit)) &&
    (!ofAnyThing.test(word.folded) || (cards.test(word.folded) && !isForPaying()))
      ? [word.stem]
      : [],
  );
}
const wordsOfGoods = remembered(told => wordsIn(onlyOf(withoutExceptions(told)).replace(anySame, ' ')));
/** "De un mismo pescado o marisco": whatever kind it is. */
const anySame =
  /(?<!\p{L})(?:un|una|cualquier|any)\s(?:mism[oa]\s|same\s)?(?:pescado|producto|art[ií]culo|modelo|tipo|corte|item)(?:\so\s\p{L}+)?/giu;
/** Returns the part of a sentence that says what it is limited to: "buy 3 tires get the 4th free, only on Trailmark". */
const onlyOf = (sentence: string): string =>
  /(?<!\p{L})(?:only (?:on|for)|s[oó]lo (?:en|para)|solamente (?:en|para)|[uú]nicamente (?:en|para)|exclusiv\p{L}+ (?:en|para|on|for))\s(?!(?:es[oa]s?|est[oa]s?|ell[oa]s|that|these|those|them)(?!\p{L}))([^.;]{3,60})/iu.exec(
    sentence,
  )?.[1] ?? sentence;
const cards = /^(?:tarjetas?|cards?)$/u;
export const ofAnyThing =
  /^(?:descuent\w*|tratamientos|compras?|pag\w+|precios?|tarjetas?|efectivo|unidad(?:es)?|productos?|persona\w*|gratis|llev\w+|kgs?|kilos?|gr|gramos?|ml|lts?|litros?|lbs?|libras?|oz|cm|mm|mts?|metros?)$/u;

/** Whether the sentence of a condition names a product. */
export const namesOf = (term: Term, one: ShelfProduct): boolean => hitsOf(term, one).length > 0;

/**
 * Of products that a sentence names, returns those that it names by another word than a unit, if there are any: "10 piezas (flautas o
 * ukuleles)" is not for the "batería de 3 piezas".
 */
export function withoutUnitsNamed(term: Term, named: readonly ShelfProduct[]): readonly ShelfProduct[] {
  const units = new Set(wordsOfGoods(term.sentence).flatMap(({ folded, stem }) => (isAnyUnit(folded) ? [stem] : [])));
  if (units.size === 0) return named;
  const isOfKind = (one: ShelfProduct): boolean =>
    hitsOf(term, one).some(hit => !units.has(hit) || wordsIn(one.name)[0]?.stem === hit);
  return named.some(isOfKind) ? named.filter(isOfKind) : named;
}
