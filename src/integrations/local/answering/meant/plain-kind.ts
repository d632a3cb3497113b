import { type FoundItem, WordSet, wordsIn } from '../../../../domain/assistant/index.js';
import { headOf } from '../products/head-of.js';
import { amountIn } from '../said/amount-in.js';

const plain =
  /(?<!\p{L})(?:normal(?:es)?|comun(?:es)?|corrientes?|sencill[oa]s?|basic[oa]s?|regular(?:es)?|plain|standard|ordinary)(?!\p{L})/u;
const same = 0.85;

/**
 * "10 micas normales", where none is called so: returns the cheapest of the only kind that the words name. Null if one of them is called
 * so, if there is no other of its kind, or if the words say nothing of the sort.
 */
export function plainOne(words: string, found: readonly FoundItem[]): FoundItem | null {
  const [said] = plain.exec(words) ?? [];
  const [first, ...rest] = found.filter(({ named, hits, price }) => named && hits.length > 0 && price !== null);
  if (said === undefined || !first || rest.length === 0) return null;
  const kin = [first, ...rest].filter(({ name }) => headOf(name) === headOf(first.name));
  const isNamed = wordsIn(words).some(word => new WordSet([headOf(first.name)]).has(word) >= same);
  const [word] = wordsIn(said);
  const isCalledSo = found.some(({ name }) => word !== undefined && new WordSet([name]).has(word) >= same);
  if (kin.length < 2 || !isNamed || isCalledSo) return null;
  const amounts = kin.map(({ price }) => amountIn(price ?? ''));
  const least = Math.min(...amounts);
  const cheapest = kin.filter((_, at) => amounts[at] === least);
  return cheapest.length === 1 ? (cheapest[0] ?? null) : null;
}
