import { type FoundItem, WordSet, wordOf } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';

/** Whether a text names only what a thing comes with: "un nombre" is not a "lámpara con nombre". */
export function isOnlyWith({ name, hits }: FoundItem): boolean {
  const [own = '', behind] = foldName(name).split(/\s(?:con|with)\s/u);
  if (behind === undefined || hits.length === 0) return false;
  const [held, kept] = [new WordSet([behind]), new WordSet([own])];
  return hits.every(hit => held.has(wordOf(hit)) >= 0.85 && kept.has(wordOf(hit)) < 0.85);
}
