import { setCart } from '../cart/cart.js';
import { listedNow } from '../meant/items.js';
import { itemsIn } from '../said/quantities.js';
import type { Talk } from '../talk.js';
import { isOnTop, sumWithExtras, tellWithExtras } from './extras-part.js';

/** "Y 3 cremas extra" after a list: shows it with the extras that a text of the shop gives a price. Returns false if there is none. */
export function addsExtras(talk: Talk): boolean {
  const { state } = talk;
  const items = listedNow(state);
  if (items.length === 0 || !itemsIn(talk.text, true).some(item => isOnTop(talk, item))) return false;
  if (state.items.length === 0 || talk.acts.asks) return tellWithExtras(talk, items);
  if (sumWithExtras(talk, items) === null) return false;
  setCart(talk, state.items);
  return true;
}
