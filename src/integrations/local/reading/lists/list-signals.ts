import { isLightWord, type Word, WordSet } from '../../../../domain/assistant/index.js';
import type { AskedList } from './asked-list.js';
import { type EarlierMention, earlierMentions, mostRead } from './earlier-mentions.js';
import type { Good, GoodsIndex } from './goods-index.js';
import { fitsIn } from './named-ranges.js';
import { isPointer, tokensOf } from './said-parts.js';
import { SaidText } from './said-text.js';
import { cheap, dear, large, small, wishes } from './said-words.js';
import { priceAmong, sizeAmong } from './standing.js';
import { leastChance, mostBefore, worthLooking } from './worth-looking.js';

/** A product that may be in the list, with the part of the message that means it; -1 for none. */
export interface Candidate {
  good: Good;
  /** Its place among the products that were looked at. */
  at: number;
  part: number;
  /** Whether the part only points to it: "2 de esos". */
  pointed: boolean;
  earlier: EarlierMention;
  /** How many of it the list of the conversation holds; null if it is not in the list. */
  held: number | null;
}
/** A message with the products that its list may hold, and the numbers for judging each, in the same order. */
export interface LookedAt {
  now: SaidText;
  /** The messages before it, newest first. */
  before: readonly SaidText[];
  candidates: readonly Candidate[];
  rows: readonly (readonly number[])[];
  /** Numbers about the message as a whole. */
  whole: readonly number[];
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
  return {
    now: scene.now,
    before: scene.before,
    candidates: found.map(({ candidate }) => candidate),
    rows: found.map(({ row }) => row.map(value => (Number.isNaN(value) ? 0 : value))),
    whole: scene.whole,
  };
}

/** A message and its conversation, with what is the same for all products. Lists of numbers are in the order of `goods`. */
class Scene {
  readonly now: SaidText;
  readonly before: readonly SaidText[];
  readonly goods: readonly Good[];
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
  /** The numbers that this message and those before say. */
  private readonly numbers: readonly [readonly number[], readonly number[]];
  readonly whole: readonly number[];

  constructor(
    private readonly asked: AskedList,
    index: GoodsIndex,
  ) {
    const text = asked.text.slice(0, mostRead);
    const tokens = tokensOf(text);
    this.goods = worthLooking(asked, index, tokens);
    this.now = new SaidText(text, 0, index, this.goods, tokens);
    this.before = asked.before
      .slice(-mostBefore)
      .map((said, at, all) => new SaidText(said.slice(0, mostRead), all.length - at, index, this.goods))
      .reverse();
    this.earlier = earlierMentions(this.before, this.goods);
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
    this.pointers = this.now.parts.flatMap((part, at) => (isPointer(part) ? [at] : []));
    this.numbers = [this.now.numbers, this.before.flatMap(({ numbers }) => numbers)];
    this.whole = this.wholeSignals(text);
  }

  private shareSaid(texts: readonly string[]): number[] {
    const said = new WordSet(texts);
    return this.goods.map(({ words, weight }) => sum(words.map(each => said.has(each.word) * each.weight)) / weight);
  }

  /** Numbers about the message as a whole. */
  private wholeSignals(text: string): number[] {
    const { asked } = this;
    const { parts, tokens, folded } = this.now;
    return [
      ...wishes.map(wish => Number(wish.test(folded))),
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
    const named = this.now.partNaming(at);
    const isKnown = this.isKnown(name);
    const isNear =
      (this.chances.get(name) ?? 0) >= leastChance || (this.saidLast[at] ?? 0) >= leastBefore || earlier.times > 0;
    if (named < 0 && !isKnown && !isNear) return null;
    const { score } = this.now.match(named, at);
    const isWeak = score < weakScore || score < (this.now.tops[named] ?? 0) - weakScore;
    const pointed = isWeak && isKnown && this.pointers.length > 0;
    const part = pointed ? (this.pointers[0] ?? -1) : named;
    const near = this.nearTo(part);
    const candidate = {
      good,
      at,
      part,
      pointed,
      earlier,
      held: this.held.get(name) ?? null,
    };
    const row = [
      ...this.matchSignals(at, part),
      ...this.saidSignals(at),
      ...this.sizeSignals(good, part, near),
      ...this.rangeSignals(good, near),
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

  /** Returns the products that a part may mean. */
  private nearTo(part: number): Good[] {
    const scores = this.now.scores[part] ?? [];
    const least = (this.now.tops[part] ?? 0) - nearBest;
    return part < 0 ? [] : this.goods.filter((_, at) => (scores[at] ?? 0) >= least && (scores[at] ?? 0) > 0);
  }

  private matchSignals(at: number, part: number): number[] {
    const match = this.now.match(part, at);
    const { inName, named, told, covers, sizes, otherSizes, head, first, score, weight } = match;
    const own = [inName, named, told, covers, sizes, otherSizes, head, first, score, weight];
    if (part < 0) return [...own, 9, 0, 0];
    const rivals = this.now.scores[part] ?? [];
    const better = rivals.filter(other => other > score + tiny).length;
    const equal = rivals.filter(other => Math.abs(other - score) < tiny).length;
    const second = equal > 1 ? score : most(rivals.filter((_, rival) => rival !== at));
    return [...own, better, equal, better === 0 ? score - second : score - (this.now.tops[part] ?? 0)];
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
      good.numbers.filter(number => this.now.tokens.some(({ value }) => value === number)).length,
      says(large) ? bySize : says(small) ? 1 - bySize : -1,
      says(cheap) ? 1 - byPrice : says(dear) ? byPrice : -1,
      bySize,
      byPrice,
      near.length,
    ];
  }

  /** Whether the product is for the numbers that were said, and how many products that the part may mean are for fewer. */
  private rangeSignals({ ranges }: Good, near: readonly Good[]): number[] {
    const [now, before] = this.numbers;
    const fits = fitsIn(ranges, now);
    const fitted = fits ?? fitsIn(ranges, before);
    const values = fits === null ? before : now;
    const tighter = (other: Good) => fitted !== null && (fitsIn(other.ranges, values) ?? fitted) < fitted;
    return [
      ranges.length === 0 ? -1 : Number(fits !== null),
      ranges.length === 0 ? -1 : Number(fitsIn(ranges, before) !== null),
      fitted === null ? -1 : near.filter(tighter).length,
      fitted === null ? -1 : this.goods.filter(tighter).length,
    ];
  }

  private wordsOf(part: number): Word[] {
    return (this.now.parts[part]?.words ?? []).flatMap(at => this.now.tokens[at]?.word ?? []);
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
    const part = this.now.parts[place];
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
