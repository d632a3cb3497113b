import { WordSet, wordsIn } from '../../../../domain/assistant/index.js';
import { bestNamed } from '../meant/best-named.js';
import { inFocus } from '../meant/referents.js';
import type { Talk } from '../talk.js';

const labelled = /^\W*(\p{L}[\p{L}\d ()/,-]{2,50}):\s/u;
const same = 0.85;

/**
 * Whether a sentence says by the words before its colon that it is about another thing than the one that is spoken of: "Stickers: 2 días
 * hábiles." for a stamp.
 */
export function isOfOtherLabel(talk: Talk, sentence: string): boolean {
  const [, label = ''] = labelled.exec(sentence) ?? [];
  if (label === '') return false;
  const named = bestNamed(talk.tools.products(talk.text));
  const focus = inFocus(talk);
  const items = named.length > 0 ? named : focus ? [focus] : [];
  if (items.length === 0) return false;
  const known = new WordSet([talk.text, ...items.map(({ name, description }) => `${name}. ${description}`)]);
  if (wordsIn(label).some(word => known.has(word) >= same)) return false;
  return bestNamed(talk.tools.products(label)).length > 0;
}
