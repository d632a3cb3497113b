import { type FoundItem, WordSet, wordsIn } from '../../../../domain/assistant/index.js';
import { headOf } from '../products/head-of.js';

/**
 * "Roller blackout" beside "Roller doble (blackout + screen)": of products that are found by the same words, returns the only one whose
 * name says no more; null if there is none.
 */
export function namedInFull(found: readonly FoundItem[]): FoundItem[] | null {
  const [first] = found;
  if (!first || found.length < 2 || first.hits.length < 2) return null;
  if (!found.every(({ hits, name }) => hits.join() === first.hits.join() && headOf(name) === headOf(first.name)))
    return null;
  const said = new WordSet(first.hits);
  const full = found.filter(({ name }) => wordsIn(name).every(word => said.has(word) >= 0.85));
  return full.length === 1 ? full : null;
}
