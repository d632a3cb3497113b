import { headOf } from '../products/head-of.js';
import { meantBy } from '../products/product-part.js';
import { tellsCancelling } from '../questions/cancelling-part.js';
import { itemsIn } from '../said/quantities.js';
import type { Talk } from '../talk.js';
import { setCart } from './cart.js';
import { passOn } from './pass-on.js';

/**
 * "Cancele el pedido": empties an open order. A placed one is cancelled by a person, who is called at once: an offer that stays without a
 * reply would leave the order standing.
 */
export function callOff(talk: Talk): boolean {
  const { state, tools, voice } = talk;
  if (state.items.length > 0) {
    setCart(talk, []);
    return true;
  }
  const { orders, problem } = tools.use('order_status');
  if (problem === 'NO_ORDER') {
    talk.asks(null);
    if (!tellsCancelling(talk)) talk.add(voice.say('nothingOpen'));
    return true;
  }
  const [order] = orders;
  if (!order || order.status === 'CANCELLED') return orders.length > 0 ? false : problem === 'TOO_MANY_ROUNDS';
  talk.add(voice.say('cancelByPerson', { number: order.number }));
  passOn(talk);
  return true;
}

const ofTheOrder =
  /\b(?:al?|del?|en|a)\s?(?:el|mi|ese|este|su|tu)?\s?(?:mism[oa]\s)?(?:pedido|orden)\b|\b(?:to|from|in|on|change) (?:my|the|that) order\b/u;
const restated = /\b(?:me equivoque|eran?|quise decir|queria decir|my mistake|i meant|should be)\b/u;

/**
 * Handles "mejor que sean 5" or "agréguele una brocha al pedido" after the order is placed: a person is called and changes it, because the
 * agent would make a second order. Returns false if something else is wanted, which is another order.
 */
export function changesPlaced(talk: Talk): boolean {
  const { state, acts, tools, voice, text } = talk;
  const { placed } = state;
  if (!placed || state.items.length > 0 || (state.priced ?? []).length > 0) return false;
  const refers = ofTheOrder.test(acts.folded) && (acts.adds || acts.removes || acts.corrects || acts.takes);
  if (!refers && !(acts.corrects || acts.removes || restated.test(acts.folded))) return false;
  const counts = acts.removes || itemsIn(text, true).length > 0;
  const { items } = meantBy(tools.products(text).filter(({ named, hits }) => named && hits.length > 0));
  const heads = placed.products.map(headOf);
  const isOfIt =
    items.length > 0
      ? items.some(({ name }) => heads.includes(headOf(name)))
      : counts && state.focus !== null && placed.products.includes(state.focus);
  if (!refers && !isOfIt) return false;
  talk.add(voice.say('changeByPerson', { number: placed.number }));
  passOn(talk);
  return true;
}
