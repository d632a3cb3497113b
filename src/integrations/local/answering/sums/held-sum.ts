import { leftOutIn, type PricedList, sameItems, termKindsIn } from '../../../../domain/assistant/index.js';
import { isPlainSum } from '../../reading/sums/plain-sum.js';
import { signalsBy } from '../../reading/sums/sum-signals.js';
import { trustIn } from '../../reading/sums/sum-trust.js';
import { namesInAddition } from '../meant/asked-in-addition.js';
import type { Items } from '../meant/items.js';
import { likelierThan } from '../meant/list-read.js';
import { saysBoth } from '../meant/pronouns.js';
import { pricedBy } from '../products/item-line.js';
import { lastAnswer } from '../said/last-answer.js';
import type { Talk } from '../talk.js';
import { isCounted, rowOf } from './condition-rows.js';
import { writtenQuantity } from './price-lines.js';
import { seenOf } from './sum-seen.js';
import type { ToldSum } from './told-sum.js';

/** A sum with a lower probability of being the one that the customer means is not told. */
const leastTrust = 0.3;
/**
 * The same for the sum of one thing with what the customer names beside it. Below it the list that the reader finds is right more often
 * than that of the sum.
 */
const leastLikely = 0.1;

/**
 * If a sum is probably not the one that the customer means, tells instead what is certain (the prices) and asks what to count, and returns
 * the list that it asks about: the one that the message likelier means, or that of the sum. A yes to that tells its sum. Returns null if
 * the sum may be told. The caller decides what the dialogue keeps of it.
 */
export function heldBack(talk: Talk, sum: ToldSum): Items | null {
  const lines = askedAbout(talk, sum);
  return lines?.map(({ product, quantity, wanted }) => ({ product, quantity: wanted ?? quantity })) ?? null;
}

function askedAbout(talk: Talk, sum: ToldSum): PricedList['lines'] | null {
  const { byHand } = sum.list;
  if (byHand) {
    tellByHand(talk, sum, byHand);
    return sum.list.lines;
  }
  talk.sum = sum;
  delete talk.state.doubted;
  const trust = trustOf(talk, sum);
  if (trust >= leastTrust) return null;
  talk.state.doubted = true;
  const list = listAskedAbout(talk, sum, trust);
  if (!list) return sum.list.lines;
  const { language, history, awaitsPerson, dialogue } = talk.input;
  const last = lastAnswer({ history });
  const prices = list.lines.map(({ product, price, unit }) =>
    price === null
      ? talk.voice.say('needsQuote', { product })
      : talk.label('unitPriceLine', { product, price: pricedBy(price, unit, language) }),
  );
  talk.addLines(prices.filter(line => !last.includes(line)));
  const counted = new Intl.ListFormat(language).format(
    list.lines.map(({ product, quantity, unit }) => `${writtenQuantity(quantity, unit)} × ${product}`),
  );
  // The question which of several is meant comes first.
  if (awaitsPerson || talk.state.pending !== undefined || list.lines.length === 0) return list.lines;
  talk.buttons('person');
  const amount = amountOf(talk, sum, list);
  // A question that was already asked in vain is not repeated.
  if (dialogue.doubted && sameItems(list.lines, dialogue.items.length > 0 ? dialogue.items : (dialogue.priced ?? []))) {
    if (amount !== null) talk.closeWith(talk.voice.say('listFor', { list: counted, total: amount }));
    talk.closeWith(talk.voice.say('sumByPerson'));
    talk.asks('PERSON');
    return list.lines;
  }
  const [alone, withAmount] = questions[sum.form === 'CART' ? 'cart' : 'sum'];
  talk.closeWith(talk.voice.say(amount === null ? alone : withAmount, { list: counted, total: amount ?? '' }));
  talk.asks('COUNT');
  return list.lines;
}

/** The question what to take or to count, without an amount and with one. */
const questions = {
  cart: ['takeThese', 'takeTheseFor'],
  sum: ['countThese', 'countTheseFor'],
} as const;

/**
 * Returns what a list costs, with the conditions that are in it: true whatever the customer means. Null if that is unknown, or is only the
 * price of one piece, which is told already.
 */
function amountOf(talk: Talk, sum: ToldSum, list: PricedList): string | null {
  const { terms, total: amount } = list === sum.list ? sum : ofLikelier(talk, sum, list);
  const rows = terms.flatMap(term => rowOf(talk, term).split('\n')).filter(row => row !== '');
  const [line, other] = list.lines;
  if (amount === null || (rows.length === 0 && line?.quantity === 1 && !other)) return null;
  if (rows.length === 0) return amount;
  return `${amount} (${rows.join('; ')})`;
}

/** Returns what the likelier list comes to under the conditions that the message names. */
function ofLikelier(talk: Talk, { form }: ToldSum, { lines, total }: PricedList): Pick<ToldSum, 'terms' | 'total'> {
  const items = lines.map(({ product, quantity, wanted }) => ({ product, quantity: wanted ?? quantity }));
  const query = form === 'TERMS' ? { query: talk.text.slice(0, 300) } : {};
  const { terms } = talk.tools.use('sum_with_terms', { items, ...query });
  return terms ? { terms: terms.lines, total: terms.total } : { terms: [], total };
}

/** Returns the list to ask about with its prices; null while they are looked up. What is in a cart is not replaced by a guess. */
function listAskedAbout(talk: Talk, { form, list }: ToldSum, trust: number): PricedList | null {
  const isKept = form === 'CART' || list.lines.length === 0 || trust >= leastLikely;
  const likelier = isKept ? null : likelierThan(talk, list.lines);
  if (likelier === null || dropsKnown(talk, list, likelier)) return list;
  const found = talk.tools.use('price_list', { items: likelier });
  return found.list ?? (talk.tools.pending.length > 0 ? null : list);
}

/**
 * Whether the reader leaves out some of the list that is spoken of, and the message says nothing of it, or what the message adds something
 * to: then that list stays.
 */
function dropsKnown({ acts, input }: Talk, { lines }: PricedList, likelier: Items): boolean {
  const { items, priced = [] } = input.dialogue;
  const isPart = likelier.every(({ product }) => lines.some(line => line.product === product));
  // "Los dos" are two things, whatever a number in it may count.
  if (likelier.length < lines.length && (saysBoth(acts.folded) || (isPart && namesInAddition(acts.folded))))
    return true;
  const known = items.length > 0 ? items : priced;
  return sameItems(lines, known) && !known.every(({ product }) => likelier.some(item => item.product === product));
}

/** Tells that a person quotes such a quantity, with the sentence that says so, and no total. */
function tellByHand(talk: Talk, { list }: ToldSum, sentences: readonly string[]): void {
  talk.addLines(list.lines.map(({ product, quantity }) => `${quantity} × ${product}`));
  talk.tells(sentences.filter(sentence => !talk.says(sentence)).join(' '));
  if (talk.input.awaitsPerson) return;
  talk.closeWith(talk.voice.say('quotedByPerson'));
  talk.asks('PERSON');
  talk.buttons('change', 'person');
}

/** Returns how likely a sum is the one that the customer means; 1 for one that is told in any case. */
function trustOf(talk: Talk, sum: ToldSum): number {
  if (talk.asksFirst) return 0;
  // Without a reader of sources there are no signals against a sum.
  if (talk.counts || talk.input.sources.length === 0) return 1;
  if (isKnown(talk, sum)) return 1;
  const signals = signalsBy(seenOf(talk, sum));
  const trust = trustIn(signals);
  return isPlainSum(signals) || (trust >= leastLikely && isOneWithConditions(talk, sum)) ? 1 : trust;
}

/**
 * Whether the list is already known: the customer says yes to it, asks in a few words for its price with something, or removes from it or
 * changes its numbers. Such a message is hard to misunderstand, unless the list itself is in doubt.
 */
function isKnown({ acts, input, text }: Talk, { form, list, terms }: ToldSum): boolean {
  const { items: held, priced = [], doubted } = input.dialogue;
  const known = held.length > 0 ? held : priced;
  const isShort = text.trim().split(/\s+/u).length <= fewWords;
  if (sameItems(list.lines, held) || sameItems(list.lines, priced)) {
    const agrees = acts.asksToOrder || acts.onlyAgrees || acts.agrees || acts.closes || acts.commands;
    if (form === 'CART' && agrees && !acts.asksPrice && !acts.asksTotal && termKindsIn(text).length === 0) return true;
    // "¿Y sin el envío?" of the list that was just priced.
    if (!doubted && isShort && leftOutIn(text).length > 0) return true;
    return !doubted && isShort && (form === 'CART' || terms.some(term => isCounted(term) || term.kind === 'DEPOSIT'));
  }
  const isLess = list.lines.every(line =>
    sameItems(
      [line],
      known.filter(({ product }) => product === line.product),
    ),
  );
  const isOfIt = list.lines.every(({ product }) => known.some(item => item.product === product));
  return form === 'CART' && !doubted && isShort && (isLess || (isOfIt && !acts.asks));
}
const fewWords = 10;

/**
 * Whether a customer asks what the thing that is spoken of costs with what they name: "1 con personaje adicional a Lince, ¿cuánto con
 * delivery?". One piece of it is never too many, and each condition is told with its sentence.
 */
function isOneWithConditions({ acts, input }: Talk, { form, list, terms }: ToldSum): boolean {
  const [line, other] = list.lines;
  const counted = terms.filter(isCounted);
  return (
    form === 'TERMS' &&
    !input.dialogue.doubted &&
    line !== undefined &&
    !other &&
    line.quantity === 1 &&
    line.product === input.dialogue.focus &&
    (acts.asksPrice || acts.asksTotal) &&
    counted.length > 0 &&
    counted.every(({ open }) => !open)
  );
}
