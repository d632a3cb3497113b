import { termKindsIn } from '../../../../domain/assistant/index.js';
import { listedNow } from '../meant/items.js';
import type { Talk } from '../talk.js';
import { listOf } from './list-of-sum.js';
import { tellSum } from './terms-said.js';

const adds =
  /^\W*(?:(?:y|e|ok|bueno|si|ah|and)\W+)*(?:con|mas|tambien|ademas|llev\w+|va(?:mos|n)? con|tra(?:emos|igo)|agreg\w+|sum\w+|inclu\w+|seria con|with|plus|also|we(?:'re| are)? bring\w*)\s\p{L}/u;
const fewWords = 9;

/**
 * "Y llevamos 2 perritos", "y con la instalación?" after a sum: the sum with the service that a text of the shop prices. Returns false if the
 * message names a product, or no such service.
 */
export function answerServiceAdded(talk: Talk): boolean {
  const { acts, state, tools, text, input } = talk;
  const listed = listedNow(state);
  if (listed.length === 0 || acts.removes || acts.refuses || input.awaitsPerson || !adds.test(acts.folded))
    return false;
  if (text.trim().split(/\s+/u).length > fewWords || termKindsIn(text).some(kind => kind !== 'PER_PERSON'))
    return false;
  if (listOf(talk).items.length > 0) return false;
  const { terms } = tools.use('sum_with_terms', { items: listed, query: text.slice(0, 300) });
  if (!terms && tools.pending.length > 0) return true;
  // What a product's own text prices is called by its name, and counted elsewhere.
  const isAdded = terms?.lines.some(
    ({ kind, amount, met, title }) =>
      kind === 'SERVICE' && amount !== null && met && !listed.some(({ product }) => title.startsWith(product)),
  );
  if (!terms || !isAdded) return false;
  talk.counts = true;
  return tellSum(talk, terms, { items: listed, sums: true, haggles: false });
}
