import { foldName } from '../../shared/fold.js';
import { sentencesOf } from '../search/search-knowledge.js';
import type { ShelfProduct } from '../shelf.js';
import { manyIn } from './read-discounts.js';
import { amountsIn, isThreshold, noTerm, type Term } from './term.js';

const eachAt =
  /\b(?:quedan?|salen?|cuestan?|valen?|van?|bajan?|precio|a|at|for|son)\b.*\b(?:cada un[oa]|c\/u|por (?:unidad|pieza)|la (?:unidad|pieza)|each|apiece)|\b(?:quedan?|salen?|bajan?) (?:en|a)\b/u;

const read = new WeakMap<ShelfProduct, Term[]>();

/** The lower prices that the text of a product gives from a number on: "desde 24 quedan en $70 cada una". */
export function pricesOf(product: ShelfProduct): Term[] {
  let terms = read.get(product);
  if (!terms) {
    terms = sentencesOf(product.description).flatMap(sentence => {
      const quantity = manyIn(sentence);
      const [amount] = amountsIn(sentence).filter(each => !isThreshold(sentence, each));
      if (quantity === null || quantity < 2 || !amount || !eachAt.test(foldName(sentence))) return [];
      return [
        {
          ...noTerm,
          kind: 'DISCOUNT' as const,
          title: product.name,
          sentence,
          quantity,
          each: amount.value,
          of: product.name,
        },
      ];
    });
    read.set(product, terms);
  }
  return terms;
}
