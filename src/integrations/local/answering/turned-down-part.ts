import { setCart, showCart } from './cart.js';
import type { Talk } from './talk.js';

/** A message that only refuses something: it leaves the list or its sum, and what is left is told again. Returns false for any other. */
export function answerTurnedDown(talk: Talk): boolean {
  const { turnedDown, state, voice, input } = talk;
  if (turnedDown === null || turnedDown.rest !== '' || input.awaitsPerson) return false;
  talk.settled = true;
  const hadCart = input.dialogue.items.length > 0;
  if (hadCart && state.items.length === 0) setCart(talk, []);
  else if (hadCart || (state.priced ?? []).length > 0) showCart(talk);
  else {
    talk.asks(null);
    talk.add(voice.say('allRight'), voice.once('askFurther'));
  }
  return true;
}

/** After an answer to the rest of a message: the cart without what was refused is kept, and told if there is anything left. */
export function keepsWithout(talk: Talk): void {
  const { turnedDown, state, input, tools } = talk;
  if (turnedDown === null || input.awaitsPerson || tools.uses('set_cart')) return;
  const before = input.dialogue.items;
  if (before.length === 0 || (state.items.length === before.length && turnedDown.counted.length === 0)) return;
  if (state.items.length > 0) setCart(talk, state.items);
  else tools.use('set_cart', { items: [] });
}
