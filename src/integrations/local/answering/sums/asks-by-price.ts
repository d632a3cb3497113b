import { budgetIn, priceBoundsIn } from '../../../../domain/assistant/index.js';
import { questionsIn } from '../said/questions-in.js';
import type { Talk } from '../talk.js';
import { answerPriced } from './priced-part.js';

/** "Tengo unos 50 mil": a budget, not a quantity. */
export const asksByPrice = (talk: Talk): boolean => {
  const { acts, state, text } = talk;
  const bounds = priceBoundsIn(text);
  if (bounds === null || /\d/u.test(bounds.rest)) return false;
  const weighs = budgetIn(text) !== null && (state.focus !== null || (state.priced ?? []).length > 0);
  if (acts.takes || acts.asksToOrder || state.items.length > 0 || weighs) return false;
  return questionsIn(text).length === 1 && answerPriced(talk, text);
};
