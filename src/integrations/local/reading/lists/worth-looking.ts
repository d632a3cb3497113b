import { type Word, WordSet } from '../../../../domain/assistant/index.js';
import type { AskedList } from './asked-list.js';
import type { Good, GoodsIndex } from './goods-index.js';
import type { SaidToken } from './said-parts.js';

/** Number of products that are looked at: a word of a message may be in the names of thousands. */
const most = 200;
/** Number of earlier messages of the customer that are read. */
export const mostBefore = 10;
/** The best answer draws on a product with at least this likelihood, or it is not looked at for that. */
export const leastChance = 0.02;

/** Returns the products that a word of the message names, or that the conversation is about; those that the message names best, if many. */
export function worthLooking(asked: AskedList, index: GoodsIndex, tokens: readonly SaidToken[]): readonly Good[] {
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
  const names = (word: Word, { name, keywords }: Good): number => Math.max(name.has(word), keywords.has(word));
  const found = index.goods.filter(
    good =>
      spokenOf.has(good.product.name) ||
      words.some(word => names(word, good) > 0) ||
      good.words.some(({ word }) => before.has(word) > 0),
  );
  if (found.length <= most) return found;
  const rank = (good: Good): number =>
    spokenOf.has(good.product.name)
      ? Number.POSITIVE_INFINITY
      : words.reduce((sum, word) => sum + names(word, good) * index.rarity(word), 0);
  const ranked = found.map(good => ({ good, rank: rank(good) }));
  return ranked
    .sort((one, two) => (one.rank === two.rank ? 0 : two.rank > one.rank ? 1 : -1))
    .slice(0, most)
    .map(({ good }) => good);
}
