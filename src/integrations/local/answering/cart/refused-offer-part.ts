import { findsDear, refusesOffer } from '../../../../domain/assistant/index.js';
import type { Talk } from '../talk.js';

/** A single "no" to a list may want a change. */
const onlyNo = /^\W*(?:no|nop|nope|nah)\W*$/u;

/** "Déjelo así, está muy caro": no yes to the list. */
const leaves =
  /^\W*(?:(?:no|ah|ay|uy|bueno|ok|entonces|mejor|gracias|well|then)\W+)*(?:dej[ae]l[oa] (?:asi|entonces|nomas)|asi (?:lo )?(?:dejamos|dejemos)(?:lo)?|dejemosl[oa](?: asi)?|(?:mejor|ya) no|leave it|never ?mind|forget it)(?!\p{L})/u;

/**
 * Handles "no, gracias" or "por ahora no" to the question whether to order, or whether an offered product is wanted: nothing is asked any
 * more, and a list stays. Returns false if something else was asked or said.
 */
export function answerRefusedOffer(talk: Talk): boolean {
  const { acts, input, state, voice, text } = talk;
  const isDear = leaves.test(acts.folded) && findsDear(acts.folded) && !acts.asks && !acts.takes;
  if (input.awaitsPerson || acts.declines || onlyNo.test(acts.folded) || !(isDear || refusesOffer(text))) return false;
  const held = state.items.length > 0 || (state.priced ?? []).length > 0;
  const isList = held && (isDear || state.asked === 'CONFIRM' || state.askedBy !== undefined);
  const isProduct = !held && (state.asked === 'QUANTITY' || state.asked === 'WHICH' || state.asked === 'ALTERNATIVE');
  if (!isList && !isProduct) return false;
  talk.settled = true;
  talk.asks(null);
  talk.add(voice.say(isList ? 'leftOpen' : 'notWanted'));
  return true;
}
