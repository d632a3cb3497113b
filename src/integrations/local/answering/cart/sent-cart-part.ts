import { passesOn } from '../questions/person-part.js';
import type { Talk } from '../talk.js';
import { answerBeside } from './beside-part.js';
import { setCart } from './cart.js';

/** As many products as a dialogue remembers. */
const mostItems = 30;

/**
 * Answers a cart that the customer sent from the vendor's catalogue: it is theirs already. Shows it, says what of it is not sold here, and
 * asks whether to order the rest. Returns false if the message is none.
 */
export function answerSentCart(talk: Talk): boolean {
  const { sentCart, awaitsPerson } = talk.input;
  if (!sentCart) return false;
  if (passesOn(talk)) return true;
  const { items, unknown, onRequest } = sentCart;
  if (unknown.length > 0) talk.add(talk.voice.say('notOfCart', { things: unknown.join(', ') }));
  for (const product of onRequest) talk.add(talk.voice.say('needsQuote', { product }));
  if (items.length > mostItems && !awaitsPerson) {
    talk.handOver();
    return true;
  }
  if (items.length === 0) {
    talk.unknown();
    return true;
  }
  setCart(talk, items.slice(0, mostItems));
  answerBeside(talk);
  return true;
}
