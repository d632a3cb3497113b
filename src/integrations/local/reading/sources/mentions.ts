import { type AskedMessage, wordsIn } from '../../../../domain/assistant/index.js';
import type { UnitIndex } from './unit-index.js';

/** Number of characters that are read of a message and of the last answer. */
export const mostRead = 600;
/** Sentences with fewer words than this contain too little to be recognised. */
const fewestTold = 3;
/**
 * Products whose names were said at least to this share are also examined closely, up to `mostMentioned`, whatever the message asks now.
 */
const leastMention = 0.5;
const mostMentioned = 16;

/** The share of each name, and of each sentence, that a text says. */
export interface Said {
  names: Float64Array;
  units: Float64Array;
}

function saidIn(index: UnitIndex, text: string): Said {
  const found = new Map<number, number>();
  for (const word of wordsIn(text))
    for (const { word: place, value } of index.matchesOf(word))
      if (value > (found.get(place) ?? 0)) found.set(place, value);
  const names = new Float64Array(index.owners.length);
  const units = new Float64Array(index.units.length);
  for (const [word, value] of found) {
    const naming = (index.naming[word] ?? 0) * value;
    for (const owner of index.ownersCalled.get(word) ?? []) names[owner] = (names[owner] ?? 0) + naming;
    const telling = (index.telling[word] ?? 0) * value;
    for (const unit of index.inUnits.get(word) ?? []) units[unit] = (units[unit] ?? 0) + telling;
  }
  for (let owner = 0; owner < names.length; owner++)
    names[owner] = (names[owner] ?? 0) / (index.nameWeight[owner] ?? 1);
  for (let unit = 0; unit < units.length; unit++) units[unit] = (units[unit] ?? 0) / (index.unitWeight[unit] ?? 1);
  return { names, units };
}

export const largest = (values: Iterable<number>): number => {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  return most;
};

/** Which names and sentences the message and the turns before it mention. */
interface Mentions {
  now: Said;
  /** The customer's last message (`asked`), the last answer (`said`), the two turns before those, and all earlier turns (`first`). */
  asked: Said;
  said: Said;
  earlier: Said;
  first: Said;
}

/** Returns what this text and the earlier turns mention, and the customer's last message (`last`). */
export function mentionsIn(index: UnitIndex, text: string, turns: AskedMessage['turns']): Mentions & { last: string } {
  const customer = turns.filter(({ author }) => author === 'CONTACT').map(each => each.text);
  const business = turns.filter(({ author }) => author === 'BUSINESS').map(each => each.text);
  const last = (customer.at(-1) ?? '').slice(0, mostRead);
  const before = (texts: readonly string[]): Said => saidIn(index, texts.join(' ').slice(-2 * mostRead));
  return {
    last,
    now: saidIn(index, text),
    asked: saidIn(index, last),
    said: saidIn(index, (business.at(-1) ?? '').slice(0, mostRead)),
    earlier: before([...customer.slice(-3, -1), ...business.slice(-3, -1)]),
    first: before([...customer.slice(0, -3), ...business.slice(0, -3)]),
  };
}

/** Returns the products that were mentioned at any time: a product that was priced five turns ago may still be part of a sum. */
export function mentionedIn(
  { owners, unitsOf }: UnitIndex,
  products: readonly boolean[],
  texts: readonly Said[],
): number[] {
  const mentions = owners.map((_, owner) => largest(texts.map(({ names }) => names[owner] ?? 0)));
  return [...owners.keys()]
    .filter(owner => (mentions[owner] ?? 0) >= leastMention && products[owner])
    .sort((one, two) => (mentions[two] ?? 0) - (mentions[one] ?? 0) || one - two)
    .slice(0, mostMentioned)
    .flatMap(owner => unitsOf[owner]?.slice(0, 1) ?? []);
}

/**
 * Returns the share of an owner's sentences that the last answers told. Titles do not count, because no answer contains an article's
 * title.
 */
export function toldBy(index: UnitIndex, { units }: Said): Float64Array {
  const told = new Float64Array(index.owners.length);
  for (const [at, words] of index.unitWords.entries()) {
    const owner = index.ownerOf[at] ?? 0;
    const share = units[at] ?? 0;
    if (index.units[at]?.kind !== 'product' && words.length >= fewestTold && share > (told[owner] ?? 0))
      told[owner] = share;
  }
  return told;
}
