import { customerMarksIn, fetchesIn, paidBy, termKindsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { asksForEverything, withAskedInAddition } from '../meant/asked-in-addition.js';
import { listedNow } from '../meant/items.js';
import { saidLately } from '../said/last-answer.js';
import { asksOnlySum } from '../said/only-sum.js';
import { wayOfPaying } from '../said/ways-said.js';
import type { Talk } from '../talk.js';
import { placeNamedIn } from './destination-said.js';
import { listedOrSold, tellSumOf } from './sum-of.js';

const messagesRead = 4;

/**
 * "O sea total?", "sería cuanto en total" after questions about other things, such as the delivery: tells what the list, or the thing that
 * is spoken of, comes to under what the customer said of place and payment meanwhile. Returns false if the message says anything else, or
 * if nothing is listed or spoken of.
 */
export function answerWholeSum(talk: Talk): boolean {
  const { acts, state } = talk;
  if (!asksOnlySum(acts.folded) || state.placed !== undefined) return false;
  const query = [talk.text, ...saidMeanwhile(talk)].join(' ').slice(0, 300);
  // Without such conditions a cart is shown by the part that asks to confirm it, and other parts know what was asked for by nights or
  // people.
  const listed = listedNow(state);
  const all = asksForEverything(acts.folded) ? withAskedInAddition(talk, listed) : [];
  const isPriced = state.items.length === 0 && listed.length > 0;
  if (!isPriced && query === talk.text && all.length === 0) return false;
  const items = all.length > 0 ? all : listedOrSold(talk);
  return items.length > 0 && tellSumOf(talk, items, query);
}

/**
 * "Si voy un miércoles, ¿hay descuento?", "soy estudiante, ¿me hacen el 10 %?": by whom or when it was asked to be less, in words for it.
 */
const marksOfLower = (lately: readonly string[]): string[] =>
  lately
    .filter(said => termKindsIn(said).includes('DISCOUNT'))
    .map(said => customerMarksIn(foldName(said)).filter(mark => !/^(?:weekday|holiday)$/u.test(mark)))
    .find(marks => marks.length > 0)
    ?.map(mark => mark.replace('?', '')) ?? [];

/** Returns how the customer said lately that they pay, and where the goods go, in words that conditions are chosen by. */
function saidMeanwhile(talk: Talk): string[] {
  const lately = saidLately(talk.input, messagesRead).toReversed();
  const counted = talk.input.dialogue.counted ?? [];
  const place = lately.map(said => placeNamedIn(talk, said)).find(found => found !== null) ?? null;
  const fetches = lately.some(said => fetchesIn(said) !== null);
  const goes = !fetches && (place !== null || counted.includes('FEE'));
  const pays = lately.find(said => paidBy(foldName(said)).length > 0);
  return [
    ...(goes ? [`${talk.label('theDelivery')} ${place ?? ''}`.trim()] : []),
    ...(pays === undefined ? [] : [wayOfPaying(pays)]),
    ...marksOfLower(lately),
  ].filter(words => words !== '');
}
