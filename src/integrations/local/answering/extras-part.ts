import { countedAs, extrasAsked, type TermSum, variantAsked } from '../../../domain/assistant/index.js';
import { conditionRows } from './condition-rows.js';
import type { Items } from './items.js';
import type { Talk } from './talk.js';
import { tellSum } from './terms-said.js';

/** Returns the sum of a list including requested extras, such as "con marco" at $15 more; null if no extra is asked for. */
function sumWithExtras(talk: Talk, items: Items): TermSum | null {
  const found = talk.tools.products(talk.text);
  const asks = items.some(({ product }) => {
    const named = found.filter(({ name }) => name === product);
    const known = named.length > 0 ? named : talk.tools.called(product);
    return known.some(item => extrasAsked(item, talk.text).length > 0 || variantAsked(item, talk.text) !== null);
  });
  if (!asks) return null;
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

/** Adds the requested extras below a list. The order itself contains only the list, and a person settles the rest. */
export function addExtras(talk: Talk, items: Items): void {
  const terms = sumWithExtras(talk, items);
  if (!terms?.total) return;
  talk.addLines(conditionRows(talk, terms));
  const services = terms.lines.filter(({ kind, amount }) => kind === 'SERVICE' && amount !== null);
  for (const { sentence } of services) talk.tells(sentence);
  talk.state.counted = [
    ...new Set([...(talk.state.counted ?? []), ...services.map(({ title, count }) => countedAs(title, count))]),
  ].slice(0, 10);
  talk.add(talk.voice.say('settledByPerson'));
}
