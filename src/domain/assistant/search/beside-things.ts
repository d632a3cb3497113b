import type { AskedThing } from './asked-things.js';
import { type ProductIndex, standsIn } from './product-index.js';
import { type Word, wordOf } from './words.js';

/** Whether a product has, of all words of a text, only what is said beside a thing that is not sold. */
export const holdsOnlyBeside = ({ beside }: AskedThing, asked: readonly Word[], index: ProductIndex): boolean =>
  asked.every(word => beside.includes(word.folded) || Math.max(index.name.has(word), index.keywords.has(word)) === 0) &&
  beside.some(word => standsIn(wordOf(word), index) > 0);
/**
 * Whether a product is only what such a thing is used with or for: a saw is no disc for a saw, and cement no gloves for building. A product
 * with the words in its name may be the same thing under another name: "chamarra de cuero", "tenis para correr".
 */
export const isOnlyBesideOf = (thing: AskedThing, asked: readonly Word[], index: ProductIndex): boolean =>
  holdsOnlyBeside(thing, asked, index) &&
  (thing.beside.every(word => index.name.has(wordOf(word)) < 0.85) ||
    (thing.isFor && thing.beside.some(word => index.first.has(wordOf(word)) >= 0.85)));
