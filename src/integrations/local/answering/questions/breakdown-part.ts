import { tellsBreakdown } from '../said/breakdowns.js';
import type { Talk } from '../talk.js';
import { answerFault } from './fault-part.js';

/**
 * "Estoy en la 7 y el aire no enfría": answers as to any fault on the shop's side, before a part that looks for an air conditioner or
 * counts two nights. Returns false if nothing that the customer has in use is said not to work.
 */
export function answerBreakdown(talk: Talk): boolean {
  if (talk.input.awaitsPerson || !tellsBreakdown(talk.acts.folded)) return false;
  answerFault(talk);
  return true;
}
