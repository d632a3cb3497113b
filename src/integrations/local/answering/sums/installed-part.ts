import { asksPutting, isOfPutting } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { listedOrFocus } from '../meant/listed-or-focus.js';
import { itemsIn } from '../said/quantities.js';
import type { Talk } from '../talk.js';
import { sumBy, tellSum } from './terms-said.js';

/**
 * "¿Cuánto cobran por ponerlo?", "¿cuánto sería instalar las dos?": what is spoken of or listed with what an article prices for putting it
 * in its place. Returns false if no article has such a price for it.
 */
export function answerInstalled(talk: Talk): boolean {
  const { acts, text, state } = talk;
  if (!asksPutting(acts.folded) || !(acts.asksPrice || acts.asksTotal)) return false;
  if (acts.removes || acts.refuses || acts.corrects || state.items.length > 0) return false;
  if (itemsIn(text, true).some(({ loose }) => !loose)) return false;
  const items = listedOrFocus(talk);
  const terms = items.length === 0 ? null : sumBy(talk, items, text.slice(0, 300));
  if (!terms) return talk.tools.pending.length > 0 && items.length > 0;
  const isPriced = terms.lines.some(
    ({ kind, title, amount, met }) => kind === 'SERVICE' && amount !== null && met && isOfPutting(foldName(title)),
  );
  return isPriced && tellSum(talk, terms, { items, sums: true, haggles: false });
}
