import { isLightWord, type Word, WordSet } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import type { AskedList } from './asked-list.js';
import { type EarlierMention, earlierMentions, mostRead } from './earlier-mentions.js';
import type { Good, GoodsIndex } from './goods-index.js';
import { noMatch, type PartMatch, partMatches } from './part-matches.js';
import { isPointer, partsOf, type SaidPart, type SaidToken, tokensOf } from './said-parts.js';
import { cheap, dear, large, small, wishes } from './said-words.js';

/** A product that may be in the list, with the part of the message that means it; -1 for none. */
export interface Candidate {
  good: Good;
  part: number;
  /** Whether the part only points to it: "2 de esos". */
  pointed: boolean;
  earlier: EarlierMention;
  /** How many of it the list of the conversation holds; null if it is not in the list. */
  held: number | null;
}
/** A message with the products that its list may hold, and the numbers for judging each, in the same order. */
export interface LookedAt {
  tokens: readonly SaidToken[];
  parts: readonly SaidPart[];
  folded: string;
  candidates: readonly Candidate[];
  rows: readonly (readonly number[])[];
  /** The product that each part names best, with its match. */
  bestOf: readonly { good: Good | null; score: number }[];
  matchOf(part: number, good: Good): PartMatch;
}

const mostCandidates = 200;
/** Number of earlier messages of the customer that are read. */
const mostBefore = 10;
const leastChance = 0.02;
const leastBefore = 0.4;
/** A part means a product weakly if its match is below this, or so far below the best one. */
const weakScore = 0.8;
/** Products so near to the best one of a part may be what it means. */
const nearBest = 0.35;

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const most = (values: readonly number[]): number => Math.max(0, ...values);
/** Returns where a value stands among others, from 0 for the least to 1 for the greatest. */
function placeAmong(value: number, values: readonly number[]): number {
  if (values.length < 2) return 0.5;
  return values.filter(other => other < value).length / (values.length - 1);
}

/** The share of each name that a text says. */
const coversBy = (texts: readonly string[], goods: readonly Good[]): number[] => {
  const said = new WordSet(texts);
  return goods.map(({ words, weight }) => sum(words.map(each => said.has(each.word) * each.weight)) / weight);
};

/** Returns the products of a shop that a list may hold, with what is known of each. */
export function lookAt(asked: AskedList, index: GoodsIndex): LookedAt {
  const text = asked.text.slice(0, mostRead);
  const tokens = tokensOf(text);
  const parts = partsOf(tokens);
  const folded = foldName(text);
  const goods = worthLooking(asked, index, tokens);
  const places = new Map(goods.map((good, at) => [good, at]));
  const matches = partMatches(tokens, parts, index, goods);
  const scores = matches.map(row => row.map(({ score }) => score));
  const tops = scores.map(most);
  const earlier = earlierMentions(asked.before.slice(-mostBefore), index, goods);
  const named = new Map(goods.map(good => [good.product.name, good]));
  const lastSaid = coversBy([asked.before.at(-1) ?? ''], goods);
  const saidBefore = coversBy(asked.before.slice(-3, -1), goods);
  const saidNow = coversBy([text], goods);
  const [mostNow, mostLast] = [most(saidNow), most(lastSaid)];
  const held = new Map(asked.listed.map(({ product, quantity }) => [product, quantity]));
  const group = asked.spoken.at(-1) ?? [];
  const chances = new Map<string, number>();
  for (const { product, chance } of asked.sources) chances.set(product, Math.max(chances.get(product) ?? 0, chance));
  const own = new Map(asked.sources.filter(each => each.isProduct).map(({ product, chance }) => [product, chance]));
  const topChance = most([...own.values()]);
  const pointers = parts.flatMap((part, at) => (isPointer(part) ? [at] : []));
  const whole = [
    ...wishes.map(wish => Number(wish.test(folded))),
    Math.min(80, tokens.length),
    Number(text.includes('?')),
    asked.before.length,
    ['QUANTITY', 'WHICH', 'CONFIRM', 'COUNT'].indexOf(asked.asked ?? ''),
    asked.pending,
    parts.length,
    parts.filter(({ words }) => words.length > 0).length,
    parts.filter(({ points, words }) => points && words.length === 0).length,
    parts.filter(({ count, loose, words }) => count !== null && !loose && words.length === 0).length,
    parts.filter(({ count, loose }) => count !== null && !loose).length,
    pointers.length,
    asked.offered.length,
    group.length,
    held.size,
    [...earlier.values()].filter(({ times }) => times > 0).length,
  ];
  const isKin = (one: Good, other: Good) => one !== other && one.head?.stem === other.head?.stem;
  const candidates: Candidate[] = [];
  const rows: number[][] = [];
  for (const [at, good] of goods.entries()) {
    const { name } = good.product;
    const lexical = bestPart(scores, at);
    const isHeld = held.has(name);
    const isOffered = asked.offered.indexOf(name);
    const isTold = asked.toldLast.includes(name);
    const isFocus = asked.focus === name;
    const isOfGroup = group.includes(name);
    const chance = chances.get(name) ?? 0;
    const mention = earlier.get(good) as EarlierMention;
    const isKnown = isHeld || isFocus || isOffered >= 0 || isOfGroup || isTold;
    const isNear = chance >= leastChance || (lastSaid[at] ?? 0) >= leastBefore || mention.times > 0;
    if (lexical < 0 && !isKnown && !isNear) continue;
    const ownScore = scores[lexical]?.[at] ?? 0;
    const isWeak = ownScore < weakScore || ownScore < (tops[lexical] ?? 0) - weakScore;
    const pointed = isWeak && isKnown && pointers.length > 0;
    const place = pointed ? (pointers[0] ?? -1) : lexical;
    const part = parts[place];
    const match = matches[place]?.[at] ?? noMatch;
    const rivals = scores[place] ?? [];
    const top = tops[place] ?? 0;
    const better = rivals.filter(score => score > match.score + 1e-9).length;
    const equal = rivals.filter(score => Math.abs(score - match.score) < 1e-9).length;
    const second = equal > 1 ? match.score : most(rivals.filter((_, rival) => rival !== at));
    const near =
      place < 0 ? [] : goods.filter((_, rival) => (rivals[rival] ?? 0) >= top - nearBest && (rivals[rival] ?? 0) > 0);
    const isOfNear = near.includes(good);
    const bySize = isOfNear ? sizeAmong(good, near) : 0.5;
    const byPrice = isOfNear
      ? placeAmong(
          good.price,
          near.map(({ price }) => price),
        )
      : 0.5;
    const words = part ? part.words.flatMap(each => tokens[each]?.word ?? []) : [];
    const says = (pattern: RegExp) => words.some(({ folded: word }) => pattern.test(word));
    const unsaid = (word: Word) =>
      good.name.has(word) === 0 && good.keywords.has(word) === 0 && !isLightWord(word.folded);
    candidates.push({ good, part: place, pointed, earlier: mention, held: held.get(name) ?? null });
    rows.push(
      [
        match.inName,
        match.named,
        match.told,
        match.covers,
        match.sizes,
        match.otherSizes,
        match.head,
        match.first,
        match.score,
        match.weight,
        place < 0 ? 9 : better,
        place < 0 ? 0 : equal,
        place < 0 ? 0 : better === 0 ? match.score - second : match.score - top,
        saidNow[at] ?? 0,
        mostNow - (saidNow[at] ?? 0),
        lastSaid[at] ?? 0,
        mostLast - (lastSaid[at] ?? 0),
        saidBefore[at] ?? 0,
        good.numbers.length,
        good.numbers.filter(number => tokens.some(({ value }) => value === number)).length,
        says(large) ? bySize : says(small) ? 1 - bySize : -1,
        says(cheap) ? 1 - byPrice : says(dear) ? byPrice : -1,
        bySize,
        byPrice,
        near.length,
        Number(isFocus),
        isOffered,
        Number(isOfGroup),
        Number(asked.spoken.some(names => names.includes(name))),
        Number(isHeld),
        Number(isHeld && asked.inCart),
        Number(isTold),
        near.filter(({ product }) => asked.offered.includes(product.name) || asked.toldLast.includes(product.name))
          .length,
        Number(!isFocus && near.some(({ product }) => product.name === asked.focus)),
        Number([...held.keys()].some(other => named.has(other) && isKin(good, named.get(other) as Good))),
        chance,
        topChance - chance,
        [...own.values()].filter(other => other > (own.get(name) ?? 0)).length,
        part === undefined ? -1 : part.count === null ? 0 : part.loose ? 1 : 2,
        Number(part?.definite),
        Number(part?.points),
        Number(part?.refuses),
        words.length,
        words.filter(unsaid).length,
        place,
        Number(good.product.variantOf !== undefined),
        Number(good.product.stock === 0),
        Number(good.product.priceMinor === null),
        Number(pointed),
        mention.times,
        mention.last,
        mention.first,
        mention.score,
        mention.quantity ?? 0,
        [...earlier.values()].filter(other => other.last < mention.last).length,
        ...whole,
      ].map(value => (Number.isNaN(value) ? 0 : value)),
    );
  }
  return {
    tokens,
    parts,
    folded,
    candidates,
    rows,
    bestOf: scores.map((row, part) => {
      const score = tops[part] ?? 0;
      return { good: score > 0 ? (goods[row.indexOf(score)] ?? null) : null, score };
    }),
    matchOf: (part, good) => matches[part]?.[places.get(good) ?? -1] ?? noMatch,
  };
}

/** Returns the products that a word of the message names, or that the conversation is about: a shop may have thousands. */
function worthLooking(asked: AskedList, { goods }: GoodsIndex, tokens: readonly SaidToken[]): Good[] {
  const words = tokens.flatMap(({ tells, isFigure, word }) => ((tells || isFigure) && word ? [word] : []));
  const spokenOf = new Set([
    ...asked.listed.map(({ product }) => product),
    ...asked.offered,
    ...asked.spoken.flat(),
    ...asked.toldLast,
    ...asked.sources.filter(({ chance }) => chance >= leastChance).map(({ product }) => product),
    ...(asked.focus === null ? [] : [asked.focus]),
  ]);
  const before = new WordSet(asked.before.slice(-mostBefore));
  const isSaid = ({ name, keywords, words: own, product }: Good): boolean =>
    spokenOf.has(product.name) ||
    words.some(word => name.has(word) > 0 || keywords.has(word) > 0) ||
    own.some(({ word }) => before.has(word) > 0);
  return goods.filter(isSaid).slice(0, mostCandidates);
}

function bestPart(scores: readonly (readonly number[])[], at: number): number {
  let [best, score] = [-1, 0];
  for (const [part, row] of scores.entries())
    if ((row[at] ?? 0) > score) {
      best = part;
      score = row[at] ?? 0;
    }
  return best;
}

/** Returns where a product stands by size among those that a part may mean: by the first number of the names, otherwise by price. */
function sizeAmong(good: Good, near: readonly Good[]): number {
  const sized = near.filter(({ numbers }) => numbers.length > 0);
  const [own] = good.numbers;
  if (sized.length > 1 && own !== undefined)
    return placeAmong(
      own,
      sized.map(({ numbers }) => numbers[0] ?? 0),
    );
  return placeAmong(
    good.price,
    near.map(({ price }) => price),
  );
}
