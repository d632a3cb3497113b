import { extrasAsked, type TermSum, variantAsked } from '../../../domain/assistant/index.js';
import type { Items } from './items.js';
import type { Talk } from './talk.js';
import { tellSum } from './terms-said.js';

/** Whether a message asks for an extra or a variant of a listed product that its text gives a price, such as "con marco" at $15 more. */
export function asksExtras(talk: Talk, items: Items): boolean {
  const found = talk.tools.products(talk.text);
  return items.some(({ product }) => {
    const named = found.filter(({ name }) => name === product);
    const known = named.length > 0 ? named : talk.tools.called(product);
    return known.some(item => extrasAsked(item, talk.text).length > 0 || variantAsked(item, talk.text) !== null);
  });
}

/** Returns the sum of a list including requested extras; null if no extra is asked for. */
function sumWithExtras(talk: Talk, items: Items): TermSum | null {
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
