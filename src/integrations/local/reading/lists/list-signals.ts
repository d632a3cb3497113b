import { isLightWord, type Word, WordSet } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import type { AskedList } from './asked-list.js';
import { type EarlierMention, earlierMentions, mostRead } from './earlier-mentions.js';
import type { Good, GoodsIndex } from './goods-index.js';
import { noMatch, type PartMatch, partMatches } from './part-matches.js';
import { isPointer, partsOf, type SaidPart, type SaidToken, tokensOf } from './said-parts.js';
import { cheap, dear, large, small, wishes } from './said-words.js';
import { priceAmong, sizeAmong } from './standing.js';
import { leastChance, mostBefore, worthLooking } from './worth-looking.js';

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

const leastBefore = 0.4;
/** A part means a product weakly if its match is below this, or so far below the best one. */
const weakScore = 0.8;
/** Products so near to the best one of a part may be what it means. */
const nearBest = 0.35;
/** Scores that differ by less are equal. */
const tiny = 1e-9;
const mostTokens = 80;

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const most = (values: readonly number[]): number => Math.max(0, ...values);
/** Returns the products of a shop that a list may hold, with what is known of each. */
export function lookAt(asked: AskedList, index: GoodsIndex): LookedAt {
  const scene = new Scene(asked, index);
  const found = scene.goods.flatMap((_, at) => scene.lookAt(at) ?? []);
  const { tokens, parts, folded } = scene;
  return {
    tokens,
    parts,
    folded,
    candidates: found.map(({ candidate }) => candidate),
    rows: found.map(({ row }) => row.map(value => (Number.isNaN(value) ? 0 : value))),
    bestOf: scene.bestOf(),
    matchOf: (part, good) => scene.matchOf(part, good),
  };
}

/** A message and its conversation, with what is the same for all products. Lists of numbers are in the order of `goods`. */
class Scene {
  readonly tokens: readonly SaidToken[];
  readonly parts: readonly SaidPart[];
  readonly folded: string;
  readonly goods: readonly Good[];
  private readonly places: ReadonlyMap<Good, number>;
  private readonly matches: readonly (readonly PartMatch[])[];
  private readonly scores: readonly (readonly number[])[];
  /** The best score of each part. */
  private readonly tops: readonly number[];
  private readonly earlier: ReadonlyMap<Good, EarlierMention>;
  /** The share of each name that this message, the last one and the two before say. */
  private readonly saidNow: readonly number[];
  private readonly saidLast: readonly number[];
  private readonly saidBefore: readonly number[];
  private readonly held: ReadonlyMap<string, number>;
  /** What the list holds of these products. */
  private readonly heldGoods: readonly Good[];
  private readonly group: readonly string[];
  /** How likely the best answer draws on anything of a product, and on the product itself. */
  private readonly chances = new Map<string, number>();
  private readonly ownChances: ReadonlyMap<string, number>;
  private readonly pointers: readonly number[];
  private readonly whole: readonly number[];

  constructor(
    private readonly asked: AskedList,
    index: GoodsIndex,
  ) {
    const text = asked.text.slice(0, mostRead);
    const before = asked.before.slice(-mostBefore);
    this.tokens = tokensOf(text);
    this.parts = partsOf(this.tokens);
    this.folded = foldName(text);
    this.goods = worthLooking(asked, index, this.tokens);
    this.places = new Map(this.goods.map((good, at) => [good, at]));
    this.matches = partMatches(this.tokens, this.parts, index, this.goods);
    this.scores = this.matches.map(row => row.map(({ score }) => score));
    this.tops = this.scores.map(most);
    this.earlier = earlierMentions(before, index, this.goods);
    this.saidNow = this.shareSaid([text]);
    this.saidLast = this.shareSaid([asked.before.at(-1) ?? '']);
    this.saidBefore = this.shareSaid(asked.before.slice(-3, -1));
    this.held = new Map(asked.listed.map(({ product, quantity }) => [product, quantity]));
    this.heldGoods = this.goods.filter(({ product }) => this.held.has(product.name));
    this.group = asked.spoken.at(-1) ?? [];
    for (const { product, chance } of asked.sources)
      this.chances.set(product, Math.max(this.chances.get(product) ?? 0, chance));
    this.ownChances = new Map(
      asked.sources.filter(each => each.isProduct).map(({ product, chance }) => [product, chance]),
    );
    this.pointers = this.parts.flatMap((part, at) => (isPointer(part) ? [at] : []));
    this.whole = this.wholeSignals(text);
  }

  private shareSaid(texts: readonly string[]): number[] {
    const said = new WordSet(texts);
    return this.goods.map(({ words, weight }) => sum(words.map(each => said.has(each.word) * each.weight)) / weight);
  }

  matchOf(part: number, good: Good): PartMatch {
    return this.matches[part]?.[this.places.get(good) ?? -1] ?? noMatch;
  }

  bestOf(): LookedAt['bestOf'] {
    return this.scores.map((row, part) => {
      const score = this.tops[part] ?? 0;
      return { good: score > 0 ? (this.goods[row.indexOf(score)] ?? null) : null, score };
    });
  }

  /** Numbers about the message as a whole. */
  private wholeSignals(text: string): number[] {
    const { asked, parts, tokens } = this;
    return [
      ...wishes.map(wish => Number(wish.test(this.folded))),
      Math.min(mostTokens, tokens.length),
      Number(text.includes('?')),
      asked.before.length,
      ['QUANTITY', 'WHICH', 'CONFIRM', 'COUNT'].indexOf(asked.asked ?? ''),
      asked.pending,
      parts.length,
      parts.filter(({ words }) => words.length > 0).length,
      parts.filter(({ points, words }) => points && words.length === 0).length,
      parts.filter(({ count, loose, words }) => count !== null && !loose && words.length === 0).length,
      parts.filter(({ count, loose }) => count !== null && !loose).length,
      this.pointers.length,
      asked.offered.length,
      this.group.length,
      this.held.size,
      [...this.earlier.values()].filter(({ times }) => times > 0).length,
    ];
  }

  /** Returns a product with its numbers; null if nothing says that the list may hold it. */
  lookAt(at: number): { candidate: Candidate; row: number[] } | null {
    const good = this.goods[at] as Good;
    const earlier = this.earlier.get(good) as EarlierMention;
    const { name } = good.product;
    const named = this.partNaming(at);
    const isKnown = this.isKnown(name);
    const isNear =
      (this.chances.get(name) ?? 0) >= leastChance || (this.saidLast[at] ?? 0) >= leastBefore || earlier.times > 0;
    if (named < 0 && !isKnown && !isNear) return null;
    const score = this.scores[named]?.[at] ?? 0;
    const isWeak = score < weakScore || score < (this.tops[named] ?? 0) - weakScore;
    const pointed = isWeak && isKnown && this.pointers.length > 0;
    const part = pointed ? (this.pointers[0] ?? -1) : named;
    const near = this.nearTo(part);
    const candidate = { good, part, pointed, earlier, held: this.held.get(name) ?? null };
    const row = [
      ...this.matchSignals(at, part),
      ...this.saidSignals(at),
      ...this.sizeSignals(good, part, near),
      ...this.knownSignals(good, near),
      ...this.partSignals(good, part),
      Number(good.product.variantOf !== undefined),
      Number(good.product.stock === 0),
      Number(good.product.priceMinor === null),
      Number(pointed),
      earlier.times,
      earlier.last,
      earlier.first,
      earlier.score,
      earlier.quantity ?? 0,
      [...this.earlier.values()].filter(other => other.last < earlier.last).length,
      ...this.whole,
    ];
    return { candidate, row };
  }

  private isKnown(name: string): boolean {
    const { focus, offered, toldLast } = this.asked;
    return (
      this.held.has(name) ||
      focus === name ||
      offered.includes(name) ||
      this.group.includes(name) ||
      toldLast.includes(name)
    );
  }

  /** Returns the part that names a product best; -1 for none. */
  private partNaming(at: number): number {
    const own = this.scores.map(row => row[at] ?? 0);
    const top = most(own);
    return top > 0 ? own.indexOf(top) : -1;
  }

  /** Returns the products that a part may mean. */
  private nearTo(part: number): Good[] {
    const scores = this.scores[part] ?? [];
    const least = (this.tops[part] ?? 0) - nearBest;
    return part < 0 ? [] : this.goods.filter((_, at) => (scores[at] ?? 0) >= least && (scores[at] ?? 0) > 0);
  }

  private matchSignals(at: number, part: number): number[] {
    const match = this.matches[part]?.[at] ?? noMatch;
    const { inName, named, told, covers, sizes, otherSizes, head, first, score, weight } = match;
    const own = [inName, named, told, covers, sizes, otherSizes, head, first, score, weight];
    if (part < 0) return [...own, 9, 0, 0];
    const rivals = this.scores[part] ?? [];
    const better = rivals.filter(other => other > score + tiny).length;
    const equal = rivals.filter(other => Math.abs(other - score) < tiny).length;
    const second = equal > 1 ? score : most(rivals.filter((_, rival) => rival !== at));
    return [...own, better, equal, better === 0 ? score - second : score - (this.tops[part] ?? 0)];
  }

  private saidSignals(at: number): number[] {
    const [now = 0, last = 0, before = 0] = [this.saidNow[at], this.saidLast[at], this.saidBefore[at]];
    return [now, most(this.saidNow) - now, last, most(this.saidLast) - last, before];
  }

  /** Where the product stands by size and price among those that the part may mean: "la más chica". */
  private sizeSignals(good: Good, part: number, near: readonly Good[]): number[] {
    const isOfNear = near.includes(good);
    const bySize = isOfNear ? sizeAmong(good, near) : 0.5;
    const byPrice = isOfNear ? priceAmong(good, near) : 0.5;
    const words = this.wordsOf(part);
    const says = (pattern: RegExp) => words.some(({ folded }) => pattern.test(folded));
    return [
      good.numbers.length,
      good.numbers.filter(number => this.tokens.some(({ value }) => value === number)).length,
      says(large) ? bySize : says(small) ? 1 - bySize : -1,
      says(cheap) ? 1 - byPrice : says(dear) ? byPrice : -1,
      bySize,
      byPrice,
      near.length,
    ];
  }

  private wordsOf(part: number): Word[] {
    return (this.parts[part]?.words ?? []).flatMap(at => this.tokens[at]?.word ?? []);
  }

  /** What the conversation has listed, shown and named. */
  private knownSignals(good: Good, near: readonly Good[]): number[] {
    const { focus, offered, toldLast, spoken, inCart } = this.asked;
    const { name } = good.product;
    const isHeld = this.held.has(name);
    const isFocus = focus === name;
    const chance = this.chances.get(name) ?? 0;
    const own = this.ownChances.get(name) ?? 0;
    return [
      Number(isFocus),
      offered.indexOf(name),
      Number(this.group.includes(name)),
      Number(spoken.some(names => names.includes(name))),
      Number(isHeld),
      Number(isHeld && inCart),
      Number(toldLast.includes(name)),
      near.filter(({ product }) => offered.includes(product.name) || toldLast.includes(product.name)).length,
      Number(!isFocus && near.some(({ product }) => product.name === focus)),
      Number(this.heldGoods.some(other => other !== good && other.head?.stem === good.head?.stem)),
      chance,
      most([...this.ownChances.values()]) - chance,
      [...this.ownChances.values()].filter(other => other > own).length,
    ];
  }

  private partSignals({ name, keywords }: Good, place: number): number[] {
    const part = this.parts[place];
    const words = this.wordsOf(place);
    const isElsewhere = (word: Word) => name.has(word) === 0 && keywords.has(word) === 0 && !isLightWord(word.folded);
    return [
      part === undefined ? -1 : part.count === null ? 0 : part.loose ? 1 : 2,
      Number(part?.definite),
      Number(part?.points),
      Number(part?.refuses),
      words.length,
      words.filter(isElsewhere).length,
      place,
    ];
  }
}
