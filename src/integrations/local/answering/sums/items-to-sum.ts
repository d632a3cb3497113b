import { peopleFor } from '../meant/for-people.js';
import { type Items, merged, renumbered } from '../meant/items.js';
import { supposing } from '../said/supposing.js';
import type { Talk } from '../talk.js';
import { addsToAll, isOfWholeList } from './list-of-sum.js';

/** Returns what the message counts, together with what was listed if it adds to it; empty for the cart, which the server knows. */
export function itemsToSum(talk: Talk, said: Items, listed: Items): Items {
  const { acts, state, input, turnedDown } = talk;
  const areListed = said.every(({ product }) => listed.some(item => item.product === product));
  if (said.length > 0 && areListed && givesNumber.test(acts.folded)) return merged(listed, said, false);
  if (said.length > 0 && isOfWholeList(talk, said, listed)) return state.items.length > 0 ? [] : listed;
  if (said.length > 0 && (acts.adds || acts.buys || addsToAll(talk, said, listed))) return merged(listed, said, false);
  if (said.length > 0)
    return (supposing.test(acts.folded) || putsOther.test(acts.folded) ? renumbered(listed, said) : null) ?? said;
  // The server does not know yet what this message refuses.
  if (state.items.length > 0) return turnedDown?.wasListed ? state.items : [];
  // The server knows what was spoken of before, and not what this message has just chosen.
  const isChosen = state.focus !== null && input.dialogue.offered.length > 1 && state.focus !== input.dialogue.focus;
  if (listed.length > 0 || state.focus === null) return listed;
  // "Somos 2. ¿Y si pago con SINPE?" is about as many of what is sold by the person.
  const isAlone = isChosen || input.dialogue.offered.length < 2;
  const people = isAlone ? (talk.tools.called(state.focus).map(item => peopleFor(talk, item))[0] ?? null) : null;
  return isChosen || people !== null ? [{ product: state.focus, quantity: people ?? 1 }] : listed;
}

/** "Mejor 4 de asado": another number for a thing of the list, which is not said to be all. */
const putsOther = /^(?!.*\b(?:solo|solamente|nomas|nada mas|only|just)\b).*\b(?:mejor|cambi\p{L}+|que sean|make it)\s/u;

/** "La placa son 2 días": another number for a thing of the list. */
const givesNumber = /\b(?:son|eran|seran|que sean) (?:\d|un[oa]?\b|dos\b|tres\b|cuatro\b|cinco\b)/u;
