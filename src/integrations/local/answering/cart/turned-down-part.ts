import { termKindsIn } from '../../../../domain/assistant/index.js';
import { bestNamed } from '../meant/best-named.js';
import { elidedIn } from '../meant/elided.js';
import { type Items, listedNow, merged } from '../meant/items.js';
import { lookFor } from '../meant/referents.js';
import { headOf } from '../products/head-of.js';
import { showProducts } from '../products/product-part.js';
import { itemsIn } from '../said/quantities.js';
import { showTotal } from '../sums/quote-part.js';
import type { Talk } from '../talk.js';
import { setCart, showCart } from './cart.js';
import type { RefusedThings } from './refused-things.js';

/**
 * A message that refuses something and says nothing else, or only which of the listed things stay ("solo las sillas"): what is left is told
 * again. "La plegable no, la de lona" takes as many of the other. Returns false for any other message.
 */
export function answerTurnedDown(talk: Talk): boolean {
  const { turnedDown, state, voice, input } = talk;
  if (turnedDown === null || input.awaitsPerson) return false;
  const instead = insteadOf(talk, turnedDown);
  if (instead !== null) {
    talk.settled = true;
    talk.spoke([instead.product]);
    state.focus = instead.product;
    setCart(talk, merged(state.items, [instead], false));
    return true;
  }
  if (turnedDown.rest !== '' && !namesOnlyListed(talk, turnedDown)) return false;
  talk.settled = true;
  const hadCart = input.dialogue.items.length > 0;
  // What was only priced stays a price while the customer asks for it.
  if (!hadCart && talk.acts.asks && listedNow(state).length > 0) return showTotal(talk, listedNow(state));
  if (hadCart && state.items.length === 0) setCart(talk, []);
  else if (hadCart || (state.priced ?? []).length > 0) showCart(talk);
  else if (state.offered.length > 0 && input.dialogue.asked === 'WHICH')
    showProducts(
      talk,
      state.offered.flatMap(name => talk.tools.called(name)),
    );
  else {
    talk.asks(null);
    talk.add(voice.say('allRight'), voice.once('askFurther'));
  }
  return true;
}

/** Whether the rest of a message counts nothing new and asks nothing but what the rest of the list costs. */
const saysNoMore = ({ acts, text }: Talk): boolean =>
  (!acts.asks || acts.asksPrice || acts.asksTotal) &&
  termKindsIn(text).length === 0 &&
  itemsIn(text, true).every(({ implied }) => implied);

/** Whether the rest of a message only names what stays in the list: "solo las sillas", "las sillas sí". */
function namesOnlyListed(talk: Talk, { wasListed }: RefusedThings): boolean {
  const listed = listedNow(talk.state).map(({ product }) => product);
  if (!wasListed || listed.length === 0 || !saysNoMore(talk)) return false;
  const named = bestNamed(talk.tools.products(talk.text));
  // "La carpa no. ¿Cuánto sería?" asks for the sum of what is left.
  const asksSum = talk.acts.asksPrice || talk.acts.asksTotal;
  return (named.length > 0 || asksSum) && named.every(({ name }) => listed.includes(name));
}

/** Returns the one product of the same kind that the rest of a message names in place of the refused one, in the same quantity. */
function insteadOf(talk: Talk, { wasListed, products }: RefusedThings): Items[number] | null {
  const [refused, more] = talk.input.dialogue.items.filter(({ product }) => products.includes(product));
  if (!wasListed || !refused || more || talk.acts.asks || !saysNoMore(talk) || talk.turnedDown?.rest === '')
    return null;
  const product = elidedIn(talk, talk.acts.folded, [], true) ?? lookFor(talk, talk.text).product?.name ?? null;
  const isKin = product !== null && headOf(product) === headOf(refused.product);
  return isKin && talk.state.items.every(item => item.product !== product) ? { ...refused, product } : null;
}

/** After an answer to the rest of a message: the list without what was refused is kept, and told if there is anything left. */
export function keepsWithout(talk: Talk): void {
  const { turnedDown, state, input, tools } = talk;
  // A cart that was given up is empty for the server too, whatever else the message says.
  const isGivenUp = input.dialogue.items.length > 0 && listedNow(state).length === 0;
  if (isGivenUp && !tools.uses('set_cart') && !tools.uses('place_order')) tools.use('set_cart', { items: [] });
  if (turnedDown === null || input.awaitsPerson || tools.uses('set_cart')) return;
  if (!turnedDown.wasListed && turnedDown.counted.length === 0) return;
  const left = listedNow(state);
  if (talk.sum !== null) {
    if (input.dialogue.items.length > 0) tools.use('set_cart', { items: state.items });
  } else if (left.length > 0 && input.dialogue.items.length === 0 && talk.acts.asks) showTotal(talk, left);
  else if (left.length > 0) {
    talk.dropQuestions();
    setCart(talk, left);
  } else if (input.dialogue.items.length > 0) tools.use('set_cart', { items: [] });
}
