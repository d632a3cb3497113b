import type { Good } from './goods-index.js';
import type { SaidText } from './said-text.js';

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

/** Returns how each of these products was named in earlier messages, which come newest first. */
export function earlierMentions(
  before: readonly SaidText[],
  goods: readonly Good[],
): ReadonlyMap<Good, EarlierMention> {
  const found = new Map<Good, EarlierMention>();
  for (const said of before.toReversed()) {
    const { ago } = said;
    for (const [good, { score, covers, quantity }] of mentionsIn(said, goods)) {
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

function mentionsIn(said: SaidText, goods: readonly Good[]): ReadonlyMap<Good, Mention> {
  const best = new Map<Good, Mention>();
  for (const [place, part] of said.parts.entries()) {
    const top = said.tops[place] ?? 0;
    for (const [at, good] of goods.entries()) {
      const { score, covers } = said.match(place, at);
      if (score <= leastScore || score < top - nearBest) continue;
      if ((best.get(good)?.score ?? 0) >= score) continue;
      best.set(good, { score, covers, quantity: part.loose ? null : part.count });
    }
  }
  return best;
}
