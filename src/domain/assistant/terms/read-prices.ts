import { foldName } from '../../shared/fold.js';
import { sentencesOf } from '../search/sentences.js';
import type { ShelfProduct } from '../shelf.js';
import { manyIn } from './read-discounts.js';
import { amountsIn, isThreshold, noTerm, statedCurrency, type Term } from './term.js';

const eachAt =
  /\b(?:quedan?|salen?|cuestan?|valen?|van?|bajan?|precio|a|at|for|son)\b.*\b(?:cada un[oa]|c\/u|por (?:unidad|pieza)|la (?:unidad|pieza)|each|apiece)|\b(?:quedan?|salen?|bajan?) (?:en|a)\b/u;

const dozen = 12;
const read = new WeakMap<ShelfProduct, Term[]>();

/** Returns the unit price from a quantity on that a sentence states: "en 20 o más quedan en $38"; null if it states none. */
export function priceFromMany(sentence: string): { quantity: number; each: string } | null {
  const quantity = manyIn(sentence);
  const [amount] = amountsIn(sentence).filter(each => !isThreshold(sentence, each));
  if (quantity === null || quantity < 2 || !amount || !eachAt.test(foldName(sentence))) return null;
  // "Desde 12 docenas la docena sale en $30" counts dozens.
  const byDozen = /\d+\s(?:docenas|dozens?)\b.*\b(?:la docena|(?:a|per|each|the) dozen)\b/u.test(foldName(sentence));
  return { quantity: byDozen ? quantity / dozen : quantity, each: amount.value };
}

/** Returns the lower prices from a quantity on that a product's description states: "desde 24 quedan en $70 cada una". */
export function pricesOf(product: ShelfProduct): Term[] {
  let terms = read.get(product);
  if (!terms) {
    terms = sentencesOf(product.description).flatMap(sentence => {
      const found = priceFromMany(sentence);
      const currency = statedCurrency(amountsIn(sentence));
      return found
        ? [
            {
              ...noTerm,
              ...found,
              kind: 'DISCOUNT' as const,
              title: product.name,
              sentence,
              currency,
              of: product.name,
            },
          ]
        : [];
    });
    read.set(product, terms);
  }
  return terms;
}
