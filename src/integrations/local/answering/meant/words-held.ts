import { WordSet, type wordsIn } from '../../../../domain/assistant/index.js';
import { holdsNumber } from '../said/holds-number.js';

const same = 0.85;

/** Returns how many of some words and whole numbers are in a name. */
export function wordsHeld(name: string, words: ReturnType<typeof wordsIn>): number {
  const called = new WordSet([name]);
  return words.filter(word => (/^\d+$/u.test(word.folded) ? holdsNumber(name, word.folded) : called.has(word) >= same))
    .length;
}
