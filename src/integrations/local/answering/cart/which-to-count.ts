import { countedIn } from '../meant/counting.js';
import { plainName } from '../meant/plain-name.js';
import { goodsOf } from '../meant/services-said.js';
import type { Talk } from '../talk.js';

/**
 * "Mejor solo uno" with two products in the list, of which neither was talked about last: asks which one, and leaves the list as it is.
 * Returns false if it is clear.
 */
export function asksWhichToCount(talk: Talk): boolean {
  const { acts, state, text } = talk;
  if (!acts.corrects || acts.adds || acts.removes || acts.asks || acts.refuses || state.asked === 'WHICH') return false;
  const goods = goodsOf(talk, state.items);
  const [one, other] = countedIn(talk, text, true);
  if (goods.length < 2 || !one || other || plainName(one.name) !== '') return false;
  const { quantity } = one;
  const last = state.askedBy === undefined ? (state.spoken ?? []).at(-1) : undefined;
  const spoken = goods.filter(({ product }) => last === undefined || last.includes(product));
  if (spoken.length === 1 || goods.every(item => item.quantity === quantity)) return false;
  talk.add(talk.label('whichToCount', { quantity: String(quantity) }));
  talk.addLines(goods.map(item => `• ${item.quantity} × ${item.product}`));
  talk.chooseAmong(goods.map(({ product }) => product));
  state.offered = goods.map(({ product }) => product);
  state.pending = quantity;
  talk.asks('WHICH');
  return true;
}
