import { type AskedMessage, wordsIn } from '../../../../domain/assistant/index.js';
import { questionsIn } from '../../answering/said/questions-in.js';
import { ofShop, sharedTopics, topicsOf } from '../topics.js';
import { coverOf, greatest } from './cover.js';
import { largest, mentionedIn, mentionsIn, mostRead, type Said, toldBy } from './mentions.js';
import type { PairReader } from './pair-reader.js';
import { wantedIn } from './shapes.js';
import type { UnitIndex } from './unit-index.js';

const mostClauses = 4;
const longSentence = 40;
/** Threshold above which a name counts as said in full. */
const fullName = 0.95;
/** Number of units that are examined closely; the others are far from the question. */
const mostCandidates = 64;

/** The units that may answer, with the numbers for judging them, in the same order for all units. */
export interface Signals {
  units: number[];
  rows: number[][];
}

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
