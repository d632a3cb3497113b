import type { FoundItem } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';

/**
 * "Una libra de vainilla", of cakes of "una libra" and "media libra": returns the one with which the words said share most pairs of
 * neighbours; null if several do.
 */
export function calledByPair(name: string, pool: readonly FoundItem[]): FoundItem | null {
  const said = pairsOf(name);
  const shared = pool.map(item => [...pairsOf(item.name)].filter(pair => said.has(pair)).length);
  const most = Math.max(...shared);
  const fits = pool.filter((_, at) => shared[at] === most);
  return most > 0 && fits.length === 1 ? (fits[0] ?? null) : null;
}
const pairsOf = (text: string): ReadonlySet<string> => {
  const words = foldName(text).match(/[\p{L}\d]+/gu) ?? [];
  return new Set(words.slice(1).map((word, at) => `${words[at]} ${word}`));
};
