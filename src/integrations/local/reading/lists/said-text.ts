import { foldName } from '../../../../domain/shared/fold.js';
import type { Good, GoodsIndex } from './goods-index.js';
import { noMatch, type PartMatch, partMatches } from './part-matches.js';
import { partsOf, type SaidPart, type SaidToken, tokensOf } from './said-parts.js';
import { articles } from './said-words.js';

/** A message of a customer, divided into its parts, with how well each part names each of some products. */
export class SaidText {
  readonly folded: string;
  readonly tokens: readonly SaidToken[];
  readonly parts: readonly SaidPart[];
  /** The scores of each part, in the order of the products, and the best one of each part. */
  readonly scores: readonly (readonly number[])[];
  readonly tops: readonly number[];
  private readonly matches: readonly (readonly PartMatch[])[];

  /** @param ago How many messages ago it was written; 0 for the message that is answered. */
  constructor(
    readonly text: string,
    readonly ago: number,
    index: GoodsIndex,
    private readonly goods: readonly Good[],
    tokens = tokensOf(text),
  ) {
    this.folded = foldName(text);
    this.tokens = tokens;
    this.parts = partsOf(tokens);
    this.matches = partMatches(tokens, this.parts, index, goods);
    this.scores = this.matches.map(row => row.map(({ score }) => score));
    this.tops = this.scores.map(row => Math.max(0, ...row));
  }

  /** The numbers that it says, without articles. */
  get numbers(): number[] {
    return this.tokens.flatMap(({ value, text }) => (value === null || articles.has(text) ? [] : [value]));
  }

  /** Returns how well a part names the product at this place. */
  match(part: number, at: number): PartMatch {
    return this.matches[part]?.[at] ?? noMatch;
  }

  /** Returns the part that names the product at this place best; -1 for none. */
  partNaming(at: number): number {
    const own = this.scores.map(row => row[at] ?? 0);
    const top = Math.max(0, ...own);
    return top > 0 ? own.indexOf(top) : -1;
  }

  /** Returns the product that a part names best; null for none. */
  bestOf(part: number): Good | null {
    const top = this.tops[part] ?? 0;
    return top > 0 ? (this.goods[this.scores[part]?.indexOf(top) ?? -1] ?? null) : null;
  }

  /** Returns the part in which a token stands. */
  partAt(token: number): number {
    return this.parts.findIndex(({ tokens }) => tokens.includes(token));
  }
}
