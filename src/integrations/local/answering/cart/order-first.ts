import { actsIn } from '../said/acts.js';
import { weighs } from '../said/count-words.js';
import { itemsIn } from '../said/quantities.js';
import { questionsIn } from '../said/questions-in.js';
import { answerFraction } from '../sums/fraction-part.js';
import type { Talk } from '../talk.js';
import { answerQuantities } from './order-part.js';

/**
 * "La mate, las 2. ¿Y me las mandan a Belén?", after it was asked which one or how many, or "déjame 5 kilos y paso el domingo, ¿hasta qué
 * hora están?": notes what the customer takes, and leaves the question to be answered beside it. Returns false for any other message, such
 * as a question for the sum.
 */
export function answerOrderFirst(talk: Talk): boolean {
  const { input, text, acts } = talk;
  const isAsked = input.dialogue.asked === 'WHICH' || input.dialogue.asked === 'QUANTITY';
  if (input.awaitsPerson || !acts.asks || acts.removes || acts.refuses) return false;
  const parts = questionsIn(text)
    .flatMap(part => part.split(/(?<=\d)\.\s+(?=\p{L})/u))
    .map(part => part.replace(/[.,;\s]+$/u, ''));
  const first = parts.findIndex(part => !isOrder(part));
  const [orders, rest] = [parts.slice(0, first), parts.slice(first)];
  if (first < 1 || !rest.every(isAside)) return false;
  if (!isAsked && !orders.every(part => actsIn(part).takes || goesOn.test(actsIn(part).folded))) return false;
  talk.text = orders.map(part => part.replace(comesForIt, '')).join('. ');
  talk.acts = actsIn(talk.text);
  const isNoted = answerFraction(talk) || answerQuantities(talk);
  talk.text = text;
  talk.acts = acts;
  return isNoted;
}

/** "Genial, un kilo de esos y una salsa": goes on with what it takes. */
const goesOn =
  /^\W*(?:(?:genial|perfecto|ok|okay|bueno|listo|dale|va|vale|entonces|great|then|cool)\W+)+(?:\d{1,3}|un|una|dos|tres|cuatro|cinco|seis|medio|an?|two|three|four)\s\p{L}/u;
/** "Y los paso a buscar el domingo": when somebody comes for it. */
const comesForIt =
  /[,\s]+(?:(?:y|and)\s)?(?:yo\s)?(?:(?:me\s)?l[oa]s?\s)?(?:pas[oe]|pasamos|pasaria|recojo|recogemos|retiro|retiramos|busco|voy|vamos|pick (?:it|them) up|i'?ll (?:pick|come|pass|swing))(?!\p{L}).*$/iu;

function isOrder(part: string): boolean {
  const { asks, asksPrice, asksWhether, corrects, folded } = actsIn(part);
  const counts = itemsIn(part, true).some(({ loose }) => !loose) || weighs.test(folded);
  return !asks && !asksPrice && !asksWhether && !corrects && counts && !/^\W*(?:si|if|para|pa)\s/u.test(folded);
}

function isAside(part: string): boolean {
  const { asks, asksPrice, asksTotal, asksWhether } = actsIn(part);
  const counts = itemsIn(part, true).some(({ loose }) => !loose);
  return (asks || asksWhether) && !asksPrice && !asksTotal && !counts;
}
