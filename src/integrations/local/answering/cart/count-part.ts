import { termKindsIn } from '../../../../domain/assistant/index.js';
import { countedIn } from '../meant/counting.js';
import { type Items, merged } from '../meant/items.js';
import { listMeant } from '../meant/list-meant.js';
import { saysBoth } from '../meant/pronouns.js';
import { beginsWithYes } from '../said/acts.js';
import { showTotal } from '../sums/quote-part.js';
import { tellSum } from '../sums/terms-said.js';
import type { Talk } from '../talk.js';
import { setCart } from './cart.js';

/**
 * Handles a yes to the question what to count ("sí", "sí, y 2 de las chicas"): tells the sum, even if it was in doubt. Returns false for
 * any other message, which is then read as usual.
 */
export function answerCount(talk: Talk): boolean {
  const { acts, state, input, text } = talk;
  if (input.dialogue.asked !== 'COUNT') return false;
  const named = countedIn(talk, text, true).filter(({ name, loose }) => name !== '' && !loose);
  if (acts.refuses && named.length === 0 && text.trim().split(/\s+/u).length <= 3) {
    talk.add(talk.voice.say('whatToChange'));
    return true;
  }
  if (acts.holdsBack || acts.removes || acts.refuses) return false;
  // "Ok, ¿las dos serían?" asks for both that came up, and is no yes to one.
  if (acts.asks && saysBoth(acts.folded)) return false;
  if (!acts.agrees && !acts.onlyAgrees && !beginsWithYes(acts.folded)) return false;
  const priced = state.priced ?? [];
  const held = priced.length > 0 ? priced : state.items;
  if (held.length === 0) return false;
  talk.counts = true;
  // "Sí, Los Nogales 88": a number without a product's name adds nothing.
  const more = listMeant(talk, named).items;
  if (more.length === 0 && (acts.asks || acts.corrects || acts.adds)) return false;
  const items = merged(held, more, false);
  if (priced.length === 0 || acts.asksToOrder) setCart(talk, items);
  else tellCounted(talk, items);
  return true;
}

/** Tells the sum that was asked for before, with the conditions of that question. */
function tellCounted(talk: Talk, items: Items): void {
  const { tools, input } = talk;
  const asked = input.history.findLast(({ author }) => author === 'CONTACT')?.text ?? '';
  const hasTerms = (input.dialogue.counted ?? []).length > 0 || termKindsIn(asked).length > 0;
  tools.use('price_list', { items });
  const { terms } = hasTerms
    ? tools.use('sum_with_terms', { items, query: asked.slice(0, 300) })
    : { terms: undefined };
  if (terms?.lines.length && tellSum(talk, terms, { items, sums: true, haggles: false }) && talk.sum) return;
  showTotal(talk, items);
}
