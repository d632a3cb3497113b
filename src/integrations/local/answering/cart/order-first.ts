import { actsIn } from '../said/acts.js';
import { itemsIn } from '../said/quantities.js';
import { questionsIn } from '../said/questions-in.js';
import type { Talk } from '../talk.js';
import { answerQuantities } from './order-part.js';

/**
 * "La mate, las 2. ¿Y me las mandan a Belén?", after it was asked which one or how many: notes what the customer takes, and leaves the
 * question to be answered beside it. Returns false for any other message, such as a question for the sum.
 */
export function answerOrderFirst(talk: Talk): boolean {
  const { input, text, acts } = talk;
  const isAsked = input.dialogue.asked === 'WHICH' || input.dialogue.asked === 'QUANTITY';
  if (!isAsked || input.awaitsPerson || !acts.asks || acts.removes || acts.refuses) return false;
  const parts = questionsIn(text)
    .flatMap(part => part.split(/(?<=\d)\.\s+(?=\p{L})/u))
    .map(part => part.replace(/[.,;\s]+$/u, ''));
  const first = parts.findIndex(part => !isOrder(part));
  const [orders, rest] = [parts.slice(0, first), parts.slice(first)];
  if (first < 1 || !rest.every(isAside)) return false;
  talk.text = orders.join('. ');
  talk.acts = actsIn(talk.text);
  const isNoted = answerQuantities(talk);
  talk.text = text;
  talk.acts = acts;
  return isNoted;
}

function isOrder(part: string): boolean {
  const { asks, asksPrice, asksWhether, corrects, folded } = actsIn(part);
  const counts = itemsIn(part, true).filter(({ loose }) => !loose);
  return (
    !asks && !asksPrice && !asksWhether && !corrects && counts.length > 0 && !/^\W*(?:si|if|para|pa)\s/u.test(folded)
  );
}

function isAside(part: string): boolean {
  const { asks, asksPrice, asksTotal, asksWhether } = actsIn(part);
  const counts = itemsIn(part, true).some(({ loose }) => !loose);
  return (asks || asksWhether) && !asksPrice && !asksTotal && !counts;
}
