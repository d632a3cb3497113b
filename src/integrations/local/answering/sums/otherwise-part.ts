import { paidBy, type TermLine, termKindsIn, titleIn } from '../../../../domain/assistant/index.js';
import { focusNow, listedNow } from '../meant/items.js';
import type { Talk } from '../talk.js';
import { listOf } from './list-of-sum.js';
import { toldAnew } from './told-anew.js';

const adds =
  /^\W*(?:(?:y|e|o|ok|bueno|si|ah|oh|uy|pero|ya|and|but|or)\W+)*(?:con|mas|tambien|ademas|llev\w+|va(?:mos|n)? con|tra(?:emos|igo)|agreg\w+|sum\w+|inclu\w+|seria con|(?:l[oae]s? |me l[oa]s? |si )*(?:necesit\w+|ocup\w+|quier\w+|quis\w+|urge\w*|recoj\w+|recog\w+)|es|fuera|seria|para|en|with|plus|also|we(?:'re| are)? bring\w*|(?:what )?if|i need|we need)\s[\p{L}\d]/u;
const fewWords = 10;

/**
 * "Y llevamos 2 perritos", "¿y si los ocupo en 48 horas?" after a sum: the sum with the service or the surcharge that the shop has for
 * that. Returns false if the message names a product, or nothing new is charged.
 */
export function answerOtherwise(talk: Talk): boolean {
  const { acts, state, text, input } = talk;
  const isPrice = acts.asksPrice || acts.asksTotal;
  const listed = listedNow(state).length > 0 || !isPrice ? listedNow(state) : focusNow(state);
  if (listed.length === 0 || acts.removes || acts.refuses || input.awaitsPerson) return false;
  if (!isPrice && !adds.test(acts.folded)) return false;
  if (text.trim().split(/\s+/u).length > fewWords || termKindsIn(text).some(kind => kind !== 'PER_PERSON'))
    return false;
  if (acts.agrees || acts.asksToOrder || acts.closes || paidBy(acts.folded).length > 0) return false;
  if (listOf(talk).items.length > 0) return false;
  const counted = input.dialogue.counted ?? [];
  const titles = counted.map(titleIn);
  // What a product's own text prices is called by its name, and counted elsewhere.
  const isNew = ({ kind, amount, met, title }: TermLine): boolean =>
    amount !== null &&
    met &&
    (kind === 'SURCHARGE'
      ? !counted.includes('SURCHARGE')
      : kind === 'SERVICE' && !titles.includes(title) && !listed.some(({ product }) => title.startsWith(product)));
  return toldAnew(talk, listed, isNew);
}
