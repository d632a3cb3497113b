import { extrasAsked, type FoundItem } from '../../../../domain/assistant/index.js';
import { setCart } from '../cart/cart.js';
import { bestNamed } from '../meant/best-named.js';
import { focusNow, listedNow } from '../meant/items.js';
import { itemsIn } from '../said/quantities.js';
import type { Talk } from '../talk.js';
import { isOnTop, sumWithExtras, tellWithExtras } from './extras-part.js';
import { sumBy, tellSum } from './terms-said.js';

/** "Y 3 cremas extra" after a list: shows it with the extras that a text of the shop gives a price. Returns false if there is none. */
export function addsExtras(talk: Talk): boolean {
  const { state } = talk;
  const items = listedNow(state);
  const named = namedWithExtra(talk);
  if (named) {
    talk.showed([named]);
    return tellWithExtras(talk, [{ product: named.name, quantity: 1 }]);
  }
  if (wantsOfSpoken(talk)) {
    const spoken = items.length > 0 ? items : focusNow(state);
    // What was counted before, such as "25 niños", stays counted.
    const isCounted = (talk.input.dialogue.counted ?? []).length > 0;
    const terms = isCounted ? sumBy(talk, spoken, `${talk.label('total')}. ${talk.text}`) : null;
    return terms ? tellSum(talk, terms, { items: spoken, sums: true, haggles: false }) : tellWithExtras(talk, spoken);
  }
  if (items.length === 0 || !itemsIn(talk.text, true).some(item => isOnTop(talk, item))) return false;
  if (state.items.length === 0 || talk.acts.asks) return tellWithExtras(talk, items);
  if (sumWithExtras(talk, items) === null) return false;
  setCart(talk, state.items);
  return true;
}

/** "Y con frambuesa", "de plumas?": hardly anything but an extra of the only thing that is spoken of, before it is in the cart. */
function wantsOfSpoken({ acts, state, text, tools }: Talk): boolean {
  const [only, other] = listedNow(state);
  const name = only ? only.product : state.focus;
  if (name === null || other || state.items.length > 0 || acts.removes || acts.refuses || /\d/u.test(text))
    return false;
  const words = text.trim().split(/\s+/u);
  return (
    words.length <= fewWords &&
    opens.test(acts.folded) &&
    tools.called(name).some(item => extrasAsked(item, text).length > 0)
  );
}
const fewWords = 5;
const opens = /^\W*(?:(?:y|and|o|si|ok|bueno|mejor|pero)\W+)*(?:con|de|en|with|la de|el de|plus|mas)\s/u;

/** "Una pecera de 20 con filtro": the only thing that a short message names, with an extra of its own. */
function namedWithExtra({ acts, state, text, tools }: Talk): FoundItem | null {
  const isOther = acts.removes || acts.refuses || acts.buys || acts.takes || acts.adds || state.items.length > 0;
  if (
    isOther ||
    (acts.asks && !acts.asksPrice) ||
    text.trim().split(/\s+/u).length > fewNamed ||
    !begins.test(acts.folded)
  )
    return null;
  const [one, other] = bestNamed(tools.products(text));
  return one && !other && one.price !== null && extrasAsked(one, text).length > 0 ? one : null;
}
const fewNamed = 9;
const begins = /^\W*(?:(?:hola|buen[oa]s|dias|tardes|noches|hi|hello)\W+)*(?:un|una|1|a|one)\s/u;
