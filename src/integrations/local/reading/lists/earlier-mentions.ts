import type { Good, GoodsIndex } from './goods-index.js';
import { partMatches } from './part-matches.js';
import { partsOf, tokensOf } from './said-parts.js';

/** How a customer's earlier messages name a product. */
export interface EarlierMention {
  times: number;
  /** How many messages ago it was named last and first; `never` if it was not. */
  last: number;
  first: number;
  score: number;
  covers: number;
  /** The number that was said with it last. */
  quantity: number | null;
}
const never = 99;
/** A mention is as good as the best one of its part, up to this, and at least so good. */
const nearBest = 0.2;
const leastScore = 0.9;
export const mostRead = 700;

const unmentioned: EarlierMention = { times: 0, last: never, first: never, score: 0, covers: 0, quantity: null };

/** Returns how each of these products was named in earlier messages, which come oldest first. */
export function earlierMentions(
  before: readonly string[],
  index: GoodsIndex,
  goods: readonly Good[],
): ReadonlyMap<Good, EarlierMention> {
  const found = new Map<Good, EarlierMention>();
  for (const [at, text] of before.entries()) {
    const ago = before.length - at;
    for (const [good, { score, covers, quantity }] of mentionsIn(text, index, goods)) {
      const last = found.get(good);
      found.set(good, {
        times: (last?.times ?? 0) + 1,
        last: ago,
        first: last?.first ?? ago,
        score,
        covers,
        quantity: quantity ?? last?.quantity ?? null,
      });
    }
  }
  return new Map(goods.map(good => [good, found.get(good) ?? unmentioned]));
}

type Mention = Pick<EarlierMention, 'score' | 'covers' | 'quantity'>;

function mentionsIn(text: string, index: GoodsIndex, goods: readonly Good[]): ReadonlyMap<Good, Mention> {
  const tokens = tokensOf(text.slice(0, mostRead));
  const parts = partsOf(tokens);
  const matches = partMatches(tokens, parts, index, goods);
  const best = new Map<Good, Mention>();
  for (const [at, part] of parts.entries()) {
    const own = matches[at] ?? [];
    const top = Math.max(0, ...own.map(({ score }) => score));
    for (const [place, good] of goods.entries()) {
      const match = own[place];
      if (!match || match.score <= leastScore || match.score < top - nearBest) continue;
      if ((best.get(good)?.score ?? 0) >= match.score) continue;
      best.set(good, { score: match.score, covers: match.covers, quantity: part.loose ? null : part.count });
    }
  }
  return best;
}
