import { isLightWord, WordSet } from '../../../../domain/assistant/index.js';
import type { Good, GoodsIndex } from './goods-index.js';
import type { SaidPart, SaidToken } from './said-parts.js';
import { isRelative } from './said-words.js';

/** How well a part of a message names a product. Shares are weighted: a rare word counts more. */
export interface PartMatch {
  /** The share of the part's words that the name, the name or keywords, and any text of the product contains. */
  inName: number;
  named: number;
  told: number;
  /** The share of the name that the part says. */
  covers: number;
  sizes: number;
  otherSizes: number;
  /** Whether the part says the first word of the name, and whether its own first word names the product. */
  head: number;
  first: number;
  /** All of this in one number; 0 if nothing agrees. */
  score: number;
  /** The weight of the part's words. */
  weight: number;
}

const unmatched: PartMatch = {
  inName: 0,
  named: 0,
  told: 0,
  covers: 0,
  sizes: 0,
  otherSizes: 0,
  head: 0,
  first: 0,
  score: 0,
  weight: 0,
};
export const noMatch: Readonly<PartMatch> = unmatched;

/** Returns, for each part and each product, how well they match. */
export const partMatches = (
  tokens: readonly SaidToken[],
  parts: readonly SaidPart[],
  index: GoodsIndex,
  goods: readonly Good[],
): PartMatch[][] =>
  parts.map(part => {
    const words = part.words.flatMap(at => tokens[at]?.word ?? []);
    const weights = words.map(
      word => index.rarity(word) * (isLightWord(word.folded) ? 0.3 : 1) * (isRelative(word.folded) ? 0.5 : 1),
    );
    const weight = weights.reduce((sum, each) => sum + each, 0);
    const said = new WordSet([words.map(({ folded }) => folded).join(' ')]);
    return goods.map(good => {
      let [inName, named, told] = [0, 0, 0];
      for (const [at, word] of words.entries()) {
        const own = good.name.has(word);
        const most = Math.max(own, good.keywords.has(word));
        const each = weights[at] ?? 0;
        inName += own * each;
        named += most * each;
        told += (most > 0 ? most : 0.4 * good.rest.has(word)) * each;
      }
      const covered = good.words.reduce((sum, each) => sum + said.has(each.word) * each.weight, 0) / good.weight;
      const sizes = part.sizes.filter(size => good.numbers.includes(size)).length;
      if (told === 0 && sizes === 0) return { ...unmatched, otherSizes: part.sizes.length, weight };
      const [firstWord] = words;
      const head = good.head ? said.has(good.head) : 0;
      const first = firstWord ? Math.max(good.name.has(firstWord), good.keywords.has(firstWord)) : 0;
      const whole = Math.max(weight, 1);
      const score = (2 * named) / whole + covered + 0.8 * sizes + 0.5 * head + (0.3 * told) / whole + 0.2 * first;
      const share = (sum: number) => (weight === 0 ? 0 : sum / weight);
      return {
        inName: share(inName),
        named: share(named),
        told: share(told),
        covers: covered,
        sizes,
        otherSizes: part.sizes.length - sizes,
        head,
        first,
        score,
        weight,
      };
    });
  });
