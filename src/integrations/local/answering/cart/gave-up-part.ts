import { turnedDown } from '../../../../domain/assistant/index.js';
import { listedNow } from '../meant/items.js';
import type { Talk } from '../talk.js';
import { inCart } from './in-cart.js';

/**
 * Handles "lo compré en otro lado" and "ya no lo necesito" about a list or an offered product: nothing is asked any more, and the list is
 * emptied. Returns false if something else was said, also if only one of several things is not needed.
 */
export function answerGaveUp(talk: Talk): boolean {
  const { input, state, voice, tools, text } = talk;
  if (input.awaitsPerson || turnedDown(text) !== 'GONE') return false;
  const isHeld = state.items.length > 0;
  const isTold = (state.priced ?? []).length > 0;
  const isOffered =
    state.askedBy !== undefined ||
    state.asked === 'QUANTITY' ||
    state.asked === 'WHICH' ||
    state.asked === 'ALTERNATIVE';
  if (!isHeld && !isTold && !isOffered) return false;
  if (state.items.length > 1 && inCart(talk, text) !== null) return false;
  if (isHeld) tools.use('set_cart', { items: [] });
  Object.assign(state, { items: [], priced: [], parts: [], goal: 'NONE' });
  talk.settled = true;
  talk.asks(null);
  talk.add(voice.say(isHeld ? 'gaveUp' : 'notNeeded'));
  return true;
}

/** Answers a message that gives up all that was listed and says nothing else: "olvida lo anterior". */
export function answerStartedOver(talk: Talk): boolean {
  const { input, state, voice } = talk;
  if (talk.text !== '' || listedNow(input.dialogue).length === 0 || listedNow(state).length > 0) return false;
  talk.settled = true;
  talk.add(voice.say('emptied'));
  talk.closeWith(voice.say('greetingAsk'));
  talk.asks(null);
  return true;
}
