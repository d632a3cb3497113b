import { refusesOffer } from '../../../domain/assistant/index.js';
import type { Talk } from './talk.js';

/** A single "no" to a list may want a change. */
const onlyNo = /^\W*(?:no|nop|nope|nah)\W*$/u;

/**
 * Handles "no, gracias" or "por ahora no" to the question whether to order, or whether an offered product is wanted: nothing is asked any
 * more, and a list stays. Returns false if something else was asked or said.
 */
export function answerRefusedOffer(talk: Talk): boolean {
  const { acts, input, state, voice, text } = talk;
  if (input.awaitsPerson || acts.declines || onlyNo.test(acts.folded) || !refusesOffer(text)) return false;
  const held = state.items.length > 0 || (state.priced ?? []).length > 0;
  const isList = held && (state.asked === 'CONFIRM' || state.askedBy !== undefined);
  const isProduct = !held && (state.asked === 'QUANTITY' || state.asked === 'WHICH' || state.asked === 'ALTERNATIVE');
  if (!isList && !isProduct) return false;
  talk.settled = true;
  talk.asks(null);
  talk.add(voice.say(isList ? 'leftOpen' : 'notWanted'));
  return true;
}
