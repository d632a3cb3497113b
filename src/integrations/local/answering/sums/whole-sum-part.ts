import { fetchesIn, paidBy } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { focusNow, type Items, listedNow } from '../meant/items.js';
import { isSold } from '../products/is-sold.js';
import { saidLately } from '../said/last-answer.js';
import { asksOnlySum } from '../said/only-sum.js';
import { wayOfPaying } from '../said/ways-said.js';
import type { Talk } from '../talk.js';
import { placeNamedIn } from './destination-said.js';
import { showTotal } from './quote-part.js';
import { sumBy, tellSum } from './terms-said.js';

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
  // Without such conditions a cart is shown by the part that asks to confirm it, and other parts know what was asked for by nights or people.
  const isPriced = state.items.length === 0 && listedNow(state).length > 0;
  if (!isPriced && query === talk.text) return false;
  const items = itemsOf(talk);
  if (items.length === 0) return false;
  const terms = sumBy(talk, items, query);
  if (!terms && talk.tools.pending.length > 0) return true;
  const counts = terms?.lines.some(({ amount }) => amount !== null) === true;
  return (terms && counts && tellSum(talk, terms, { items, sums: true, haggles: false })) || showTotal(talk, items);
}

/** The list, or otherwise one of the thing that is spoken of, if it can be sold. */
function itemsOf(talk: Talk): Items {
  const listed = listedNow(talk.state);
  return listed.length > 0 ? listed : focusNow(talk.state).filter(({ product }) => isSold(talk, product));
}

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
  ].filter(words => words !== '');
}
