import { tokensOf } from '../../reading/lists/said-parts.js';
import { surelyMeant } from '../meant/list-read.js';
import type { Talk } from '../talk.js';
import { showTotal } from './quote-part.js';

/**
 * Tells the sum of the list that a message surely means where no rule finds one: "30 suizos entonces?", "y llevando 4?". A message that says
 * how many asks for the amount, even if it does not say so.
 */
export function answerReadList(talk: Talk): boolean {
  const { removes, refuses, onlyAgrees, thanks, asksPrice, asksTotal } = talk.acts;
  if (removes || refuses || onlyAgrees || thanks || talk.sum !== null) return false;
  const items = surelyMeant(talk);
  if (items === null) return false;
  const said = tokensOf(talk.text).map(({ value }) => value);
  const counts = items.some(({ quantity }) => quantity > 1 && said.includes(quantity));
  return (asksPrice || asksTotal || counts) && showTotal(talk, items);
}
