import { isStopWord, measuredText, WordSet, wordsIn } from '../../../../domain/assistant/index.js';
import { countedIn } from '../meant/counting.js';
import { type Items, listedNow } from '../meant/items.js';
import { surelyMeant } from '../meant/list-read.js';
import { holdsNumber } from '../said/holds-number.js';
import { itemsIn } from '../said/quantities.js';
import { isUnitName } from '../said/unit-names.js';
import type { Talk } from '../talk.js';
import { showTotal } from './quote-part.js';

/**
 * Answers with the list that a message surely means where no rule finds one: "30 suizos entonces?", "y llevando 4?". A message that says
 * how many asks for the amount, even if it does not say so. The amount is told if that is very sure, otherwise the list is asked about.
 */
export function answerReadList(talk: Talk): boolean {
  const { removes, refuses, onlyAgrees, thanks, asksPrice, asksTotal, asksWhether } = talk.acts;
  // "¿Tienen 5000 sacos?" asks for the stock.
  const isOther = removes || refuses || onlyAgrees || thanks || (asksWhether && !asksPrice && !asksTotal);
  if (isOther || talk.sum !== null) return false;
  const counted = countedIn(talk, talk.text, true);
  const now = counted.map(({ quantity }) => quantity);
  // Reading a list takes a millisecond.
  if (!(asksPrice || asksTotal || now.some(quantity => quantity > 1))) return false;
  const meant = surelyMeant(talk);
  if (meant === null) return false;
  const { history, dialogue } = talk.input;
  // "2 brochas para la pintura", where brushes are not sold, is no order of paint.
  if (!counted.every(({ name }) => isOf(name, meant.items))) return false;
  const before = history.flatMap(({ author, text }) =>
    author === 'CONTACT' ? itemsIn(text, true).filter(({ loose }) => !loose) : [],
  );
  const listed = listedNow(dialogue).map(({ quantity }) => quantity);
  // An age, a size, a time and a number of the name are no numbers of pieces, however sure the reader is.
  const several = meant.items.filter(({ quantity }) => quantity > 1);
  if (several.some(({ product, quantity }) => holdsNumber(measuredText(product), String(quantity)))) return false;
  const many = several.map(({ quantity }) => quantity);
  if (!many.every(quantity => [...now, ...before.map(item => item.quantity), ...listed].includes(quantity)))
    return false;
  if (!(asksPrice || asksTotal || many.some(quantity => now.includes(quantity)))) return false;
  talk.asksFirst = !meant.isToldFirst;
  return showTotal(talk, meant.items);
}

/** Whether the first word of what is counted is in the name of one of the products; a unit such as "cajas" says nothing. */
function isOf(name: string, items: Items): boolean {
  const [first] = wordsIn(name).filter(({ folded }) => !isStopWord(folded));
  if (!first || isUnitName(first.folded)) return true;
  return new WordSet(items.map(({ product }) => product)).has(first) >= sameWord;
}
const sameWord = 0.8;
