import {
  type FoundItem,
  findsDear,
  isLightWord,
  termKindsIn,
  WordSet,
  wasBilled,
  wordsIn,
} from '../../../../domain/assistant/index.js';
import { inFocus } from '../meant/referents.js';
import { itemLine } from '../products/item-line.js';
import { kinOf } from '../products/kin.js';
import { amountIn } from '../said/amount-in.js';
import { saidLately } from '../said/last-answer.js';
import { answers, quote } from '../sources/knowledge-part.js';
import type { Talk } from '../talk.js';

const longest = 16;
const mostCheaper = 2;

/**
 * Answers a customer who finds a price too high: tells the discounts of the shop's articles and what is cheaper of the same kind. If
 * there is neither, offers a person, who may decide more. Returns false for all other messages.
 */
export function answerObjection(talk: Talk): boolean {
  const { acts, voice, tools, input, text } = talk;
  if (!findsDear(acts.folded) || acts.takes) return false;
  // A bill that came out too high is a report about money that was charged, and no haggling.
  if (wasBilled(acts.folded)) return false;
  // The price of the delivery is a condition of its own.
  if (text.trim().split(/\s+/u).length > longest || termKindsIn(text).includes('FEE')) return false;
  talk.add(voice.say('priceObjection'));
  const [discounts] = tools.articles(talk.label('discountAsked')).filter(found => found.titled && answers(found));
  if (discounts) quote(talk, discounts);
  const dear = inFocus(talk);
  const cheaper = cheaperThan(talk, dear).filter(other => dear !== null && doesAsMuch(talk, other, dear));
  if (cheaper.length > 0) {
    talk.add(voice.say('costsLess'));
    talk.addLines(cheaper.map(item => `• ${itemLine(item, input.language)}`));
    talk.showed(cheaper);
  }
  if (input.awaitsPerson) return true;
  if (!discounts && cheaper.length === 0) {
    talk.add(voice.once('colleague'));
    talk.asks('PERSON');
  }
  talk.buttons('person');
  return true;
}

/** Number of the customer's earlier messages that say what it is wanted for. */
const lately = 3;
/** Whether a product's text has what the customer asked for and the dear one has: "que sirva para betonera y esmeril". */
function doesAsMuch({ input }: Talk, other: FoundItem, dear: FoundItem): boolean {
  const [name, own] = [new WordSet([dear.name]), new WordSet([dear.description])];
  const held = new WordSet([other.name, other.description]);
  return saidLately(input, lately)
    .flatMap(said => wordsIn(said))
    .filter(word => /^\p{L}{4}/u.test(word.folded) && !isLightWord(word.folded))
    .filter(word => own.has(word) >= same && name.has(word) < same)
    .every(word => held.has(word) >= same);
}
const same = 0.85;

/** Returns the available products of the same kind that cost less, the nearest in price first. */
export function cheaperThan(talk: Talk, item: FoundItem | null): FoundItem[] {
  const price = item?.price ?? null;
  if (item === null || price === null) return [];
  const most = amountIn(price);
  const amount = (other: FoundItem): number => amountIn(other.price ?? '');
  return kinOf(talk, item.name)
    .filter(other => other.inStock !== false && other.price !== null)
    .filter(other => amount(other) < most)
    .toSorted((one, two) => amount(two) - amount(one))
    .slice(0, mostCheaper);
}
