import {
  extrasAsked,
  extrasIn,
  type TermSum,
  variantAsked,
  type Word,
  WordSet,
  wordsIn,
} from '../../../../domain/assistant/index.js';
import { type Items, listedNow } from '../meant/items.js';
import { itemsIn, type SaidItem } from '../said/quantities.js';
import type { Talk } from '../talk.js';
import { tellSum } from './terms-said.js';

const onTop = /(?<!\p{L})(?:extras?|adicional(?:es)?|additional)(?!\p{L})/u;

/** "3 cremas extra": comes on top of the goods, unless a product is called so. */
export const isOnTop = (talk: Talk, { name }: Pick<SaidItem, 'name'>): boolean => {
  const [head] = wordsIn(name);
  if (head === undefined) return false;
  if (isExtraOfSpoken(talk, head)) return true;
  return onTop.test(name) && !talk.tools.products(name).some(item => new WordSet([item.name]).has(head) >= 0.85);
};

/** "Con 2 personajes", where the text of the thing spoken of gives a price to one more of them. */
const isExtraOfSpoken = ({ state, tools }: Talk, head: Word): boolean =>
  [...new Set([state.focus, ...listedNow(state).map(({ product }) => product)])]
    .flatMap(name => (name === null ? [] : tools.called(name)))
    .some(item => extrasIn(item).some(({ heads }) => heads.some(({ stem }) => stem === head.stem)));

/** Whether a message asks for an extra or a variant of a listed product that its text gives a price, such as "con marco" at $15 more. */
export function asksExtras(talk: Talk, items: Items): boolean {
  if (items.length > 0 && itemsIn(talk.text, true).some(item => isOnTop(talk, item))) return true;
  const found = talk.tools.products(talk.text);
  return items.some(({ product }) => {
    const named = found.filter(({ name }) => name === product);
    const known = named.length > 0 ? named : talk.tools.called(product);
    return known.some(item => extrasAsked(item, talk.text).length > 0 || variantAsked(item, talk.text) !== null);
  });
}

/** Returns the sum of a list including requested extras; null if no extra is asked for. */
export function sumWithExtras(talk: Talk, items: Items): TermSum | null {
  if (!asksExtras(talk, items)) return null;
  const { terms } = talk.tools.use('sum_with_terms', { items, query: talk.text.slice(0, 300) });
  return terms?.lines.some(
    ({ kind, amount, met }) => (kind === 'SERVICE' && amount !== null) || (kind === 'DISCOUNT' && met),
  )
    ? terms
    : null;
}

/** Tells the sum including the requested extras. Returns false if no extra is asked for. */
export function tellWithExtras(talk: Talk, items: Items): boolean {
  const terms = sumWithExtras(talk, items);
  return terms !== null && tellSum(talk, terms, { items, sums: true, haggles: false });
}
