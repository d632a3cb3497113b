import type { AskedMessage } from '../../../../domain/assistant/index.js';
import { type Word, wordsIn } from '../../../../domain/assistant/index.js';
import { questionsIn } from '../../answering/said/questions-in.js';
import { ofShop, sharedTopics, topicsOf } from '../topics.js';
import type { PairReader } from './pair-reader.js';
import { wantedIn } from './shapes.js';
import type { UnitIndex } from './unit-index.js';

/** Number of characters that are read of a message and of the last answer. */
export const mostRead = 600;
const mostClauses = 4;
const longSentence = 40;
/** Sentences with fewer words than this contain too little to be recognised. */
const fewestTold = 3;
/** Threshold above which a name counts as said in full. */
const fullName = 0.95;
/** Number of units that are examined closely; the others are far from the question. */
const mostCandidates = 64;
/**
 * Products whose names were said at least to this share are also examined closely, up to `mostMentioned`, whatever the message asks now.
 */
const leastMention = 0.5;
const mostMentioned = 16;

/** The units that may answer, with the numbers for judging them, in the same order for all units. */
export interface Signals {
  units: number[];
  rows: number[][];
}

/** The weighted share of a question's words that each unit and each name contains. */
interface Cover {
  own: Float64Array;
  name: Float64Array;
  both: Float64Array;
}

function coverOf(index: UnitIndex, words: readonly Word[]): Cover {
  const { units, owners, unitsOf, ownerOf } = index;
  const own = new Float64Array(units.length);
  const name = new Float64Array(owners.length);
  const both = new Float64Array(units.length);
  let all = 0;
  for (const word of words) {
    const inUnit = new Map<number, number>();
    const inName = new Map<number, number>();
    for (const { word: place, value } of index.matchesOf(word)) {
      for (const unit of index.inUnits.get(place) ?? []) raise(inUnit, unit, value);
      for (const owner of index.inNames.get(place) ?? []) raise(inName, owner, value);
    }
    const weight = Math.log(1 + units.length / (1 + inUnit.size));
    all += weight;
    for (const [unit, value] of inUnit) {
      own[unit] = (own[unit] ?? 0) + weight * value;
      const named = inName.get(ownerOf[unit] ?? 0) ?? 0;
      if (named < value) both[unit] = (both[unit] ?? 0) + weight * (value - named);
    }
    for (const [owner, value] of inName) {
      name[owner] = (name[owner] ?? 0) + weight * value;
      for (const unit of unitsOf[owner] ?? []) both[unit] = (both[unit] ?? 0) + weight * value;
    }
  }
  if (all > 0)
    for (const list of [own, name, both]) for (let at = 0; at < list.length; at++) list[at] = (list[at] ?? 0) / all;
  return { own, name, both };
}

/** Returns the greatest value of the lists at each place. */
function greatest([first, ...others]: readonly Float64Array[]): Float64Array {
  if (first === undefined) return new Float64Array(0);
  if (others.length === 0) return first;
  return first.map((value, at) => Math.max(value, ...others.map(other => other[at] ?? 0)));
}

function raise(values: Map<number, number>, key: number, value: number): void {
  if (value > (values.get(key) ?? 0)) values.set(key, value);
}

/** The share of each name, and of each sentence, that a text says. */
interface Said {
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

const largest = (values: Iterable<number>): number => {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  return most;
};

/** Returns the rank of each value among all values, from 0 for the largest; equal values share a rank. */
function ranksOf(values: readonly number[]): number[] {
  const order = [...values.keys()].sort((one, two) => (values[two] ?? 0) - (values[one] ?? 0));
  const ranks = new Array<number>(values.length).fill(0);
  for (const [place, at] of order.entries()) {
    const before = order[place - 1];
    ranks[at] = before !== undefined && values[before] === values[at] ? (ranks[before] ?? 0) : place;
  }
  return ranks;
}

/** Which names and sentences the message and the turns before it mention. */
interface Mentions {
  now: Said;
  /** The customer's last message (`asked`), the last answer (`said`), the two turns before those, and all earlier turns (`first`). */
  asked: Said;
  said: Said;
  earlier: Said;
  first: Said;
}

function mentionsIn(index: UnitIndex, text: string, turns: AskedMessage['turns']): Mentions & { last: string } {
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
function mentionedIn({ owners, unitsOf }: UnitIndex, products: readonly boolean[], texts: readonly Said[]): number[] {
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
function toldBy(index: UnitIndex, { units }: Said): Float64Array {
  const told = new Float64Array(index.owners.length);
  for (const [at, words] of index.unitWords.entries()) {
    const owner = index.ownerOf[at] ?? 0;
    const share = units[at] ?? 0;
    if (index.units[at]?.kind !== 'product' && words.length >= fewestTold && share > (told[owner] ?? 0))
      told[owner] = share;
  }
  return told;
}

/**
 * Returns numbers for each unit that help to judge whether it answers the message: how far their words and meanings agree, what was
 * mentioned before, and the forms of both.
 */
export function signalsOf(
  { text: message, turns, spokenOf }: AskedMessage,
  index: UnitIndex,
  pairs: PairReader,
): Signals {
  const { units, ownerOf, owners } = index;
  const products = owners.map((_, owner) => units[index.unitsOf[owner]?.[0] ?? 0]?.kind === 'product');
  const text = message.slice(0, mostRead);
  const words = wordsIn(text);
  const clauses = questionsIn(text).slice(0, mostClauses);
  const parts = clauses.length > 1 ? clauses : [];
  const whole = coverOf(index, words);
  const covers = [whole, ...parts.map(clause => coverOf(index, wordsIn(clause)))];
  const { last, now, asked, said, earlier, first } = mentionsIn(index, text, turns);
  const before = coverOf(index, wordsIn(last));
  const toldLast = toldBy(index, said);
  const toldEarlier = toldBy(index, earlier);
  const [overOwn, overName, overBoth] = [
    greatest(covers.map(cover => cover.own)),
    greatest(covers.map(cover => cover.name)),
    greatest(covers.map(cover => cover.both)),
  ];
  const topics = [text, ...parts].map(topicsOf);
  const joined = topicsOf(`${last} ${text}`.slice(-mostRead));
  const likeOf = (own: Float32Array): number => {
    let most = 0;
    for (const each of topics) most = Math.max(most, sharedTopics(each, own));
    return most;
  };
  const rough = Float64Array.from(units, ({ kind }, at) => {
    const owner = ownerOf[at] ?? 0;
    const named = (now.names[owner] ?? 0) + 0.5 * (said.names[owner] ?? 0) + 0.3 * (asked.names[owner] ?? 0);
    const told = 0.3 * (toldLast[owner] ?? 0) + 0.2 * (earlier.names[owner] ?? 0);
    const like = kind === 'passage' ? likeOf(index.topicsOf(at).headed) : 0;
    return (overBoth[at] ?? 0) + named + told + like + 0.3 * (before.both[at] ?? 0);
  });
  const chosen = [...units.keys()]
    .filter(at => (rough[at] ?? 0) > 0)
    .sort((one, two) => (rough[two] ?? 0) - (rough[one] ?? 0) || one - two)
    .slice(0, mostCandidates);
  chosen.push(...mentionedIn(index, products, [now, asked, said, earlier, first]).filter(at => !chosen.includes(at)));
  const own = chosen.map(at => overOwn[at] ?? 0);
  const like = chosen.map(at => likeOf(index.topicsOf(at).headed));
  const fits = pairs.scores(text, index, chosen);
  const [ownRank, likeRank, fitRank] = [ranksOf(own), ranksOf(like), ranksOf(fits)];
  const ofProducts = ({ names }: Said): number => largest(names.map((name, owner) => (products[owner] ? name : 0)));
  const best = {
    now: ofProducts(now),
    asked: ofProducts(asked),
    said: ofProducts(said),
    earlier: ofProducts(earlier),
    own: largest(own),
    like: largest(like),
    fit: largest(fits),
  };
  const saidProducts = owners.filter((_, owner) => products[owner] && (said.names[owner] ?? 0) > fullName).length;
  const wants = wantedIn(text);
  const shop = ofShop(topics[0] ?? joined);
  return {
    units: chosen,
    rows: chosen.map((at, place) => {
      const unit = units[at];
      const owner = ownerOf[at] ?? 0;
      const meaning = index.topicsOf(at);
      const name = {
        now: now.names[owner] ?? 0,
        asked: asked.names[owner] ?? 0,
        said: said.names[owner] ?? 0,
        earlier: earlier.names[owner] ?? 0,
      };
      return [
        whole.own[at] ?? 0,
        own[place] ?? 0,
        whole.name[owner] ?? 0,
        overName[owner] ?? 0,
        overBoth[at] ?? 0,
        before.own[at] ?? 0,
        before.name[owner] ?? 0,
        name.now,
        name.asked,
        name.said,
        name.earlier,
        first.names[owner] ?? 0,
        best.now - name.now,
        best.asked - name.asked,
        best.said - name.said,
        best.earlier - name.earlier,
        best.now,
        saidProducts,
        said.units[at] ?? 0,
        earlier.units[at] ?? 0,
        now.units[at] ?? 0,
        toldLast[owner] ?? 0,
        toldEarlier[owner] ?? 0,
        like[place] ?? 0,
        likeOf(meaning.own),
        sharedTopics(joined, meaning.headed),
        ownRank[place] ?? 0,
        likeRank[place] ?? 0,
        best.own - (own[place] ?? 0),
        best.like - (like[place] ?? 0),
        best.own,
        rough[at] ?? 0,
        fits[place] ?? 0,
        fitRank[place] ?? 0,
        best.fit - (fits[place] ?? 0),
        shop,
        Number(unit?.kind === 'product'),
        Number(unit?.kind === 'detail'),
        Number(unit?.kind === 'passage'),
        unit?.at ?? 0,
        unit?.of ?? 0,
        Math.min(longSentence, index.unitWords[at]?.length ?? 0),
        Number(unit?.lacks === 'stock'),
        Number(unit?.lacks === 'price'),
        words.length,
        clauses.length,
        Math.min(30, text.length / 20),
        Math.min(20, turns.length),
        ...wants,
        ...index.shapesOf(at),
        Number(owners[owner] === spokenOf.product),
        Number(owners[owner] === spokenOf.article),
        Number(spokenOf.listed.includes(owners[owner] ?? '')),
      ];
    }),
  };
}
