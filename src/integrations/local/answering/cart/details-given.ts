import { withoutMarks } from '../../../../domain/shared/fold.js';
import { type Items, listedNow } from '../meant/items.js';
import { givesPerson } from '../questions/booking-said.js';
import { givesDirections, givesStreet } from '../said/addresses-said.js';
import { itemsIn } from '../said/quantities.js';
import type { Talk } from '../talk.js';
import { setCart, showCart } from './cart.js';

/** "Romina Paz", "Luis Ángel Pérez, lo recojo el viernes": a full name in capital letters that is a part of its own. */
const nameAlone =
  /(?:^|[.,;:!]\s*)(?:\p{Lu}\p{Ll}{2,}\s(?:(?:de|del|de la)\s)?){1,3}\p{Lu}\p{Ll}{2,}(?=\s*(?:$|[.,;]))/u;
const ofVisit = /\b(?:citas?|turnos?|hora|agend\p{L}+|appointment|booking)(?!\p{L})/u;
const mostWords = 28;

/**
 * "Sale, a nombre de Rocío Méndez, Blvd del Niño 2510" after a sum was told: whoever says who and where wants it, so the list is put into
 * the cart and shown for a yes. Returns false if nothing was priced, or if the message asks or changes anything.
 */
export function answerDetails(talk: Talk): boolean {
  const { acts, input, text, state } = talk;
  if (
    input.awaitsPerson ||
    input.books ||
    acts.asks ||
    acts.asksWhether ||
    acts.removes ||
    acts.corrects ||
    acts.refuses
  )
    return false;
  // "Dale, a nombre de Caro" places the order that was shown.
  if (input.dialogue.asked === 'CONFIRM' && acts.agrees) return false;
  if (/[?¿]/u.test(text) || text.trim().split(/\s+/u).length > mostWords) return false;
  const isWho = givesPerson(text) || namesSomebody(talk);
  if (!isWho && !givesStreet(acts.folded) && !givesDirections(acts.folded)) return false;
  if (acts.books || ofVisit.test(acts.folded) || itemsIn(text, true).some(({ loose }) => !loose)) return false;
  if (state.items.length > 0) {
    showCart(talk);
    return true;
  }
  const wanted = wantedNow(talk);
  if (wanted.length === 0) return false;
  setCart(talk, wanted);
  return true;
}

/** Whether a part of the message is a name of a person and of nothing that the shop has. */
function namesSomebody({ text, tools }: Talk): boolean {
  const [name] = nameAlone.exec(withoutMarks(text)) ?? [];
  return name !== undefined && tools.products(name).every(({ named, hits }) => !named || hits.length === 0);
}

/** Returns what was priced last and is still sold, in whole pieces. */
const wantedNow = ({ state, tools }: Talk): Items =>
  listedNow(state).filter(({ product, quantity }) => Number.isInteger(quantity) && tools.called(product).length > 0);
