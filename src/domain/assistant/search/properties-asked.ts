import { isColour } from './colour-words.js';
import { type HoldersOf, type ProductIndex, standsIn } from './product-index.js';
import type { Word } from './words.js';

/** A word of a message, and whether it says which product is meant. */
interface AskedWord {
  word: Word;
  tells: boolean;
}

/**
 * Returns the word before each word that it may describe, if a product begins with the word before: in "cemento blanco" the cement may be
 * white, so white paint is not meant.
 */
export function propertiesIn(tokens: readonly AskedWord[], holdersOf: HoldersOf): ReadonlyMap<string, Word> {
  const pairs = tokens.flatMap(({ word, tells }, at): [string, Word][] => {
    const before = tokens[at - 1];
    if (!tells || !before?.tells || !holdersOf(before.word).some(({ index }) => index.first.has(before.word) >= 0.85))
      return [];
    return [[word.stem, before.word]];
  });
  return new Map(pairs);
}
export const isPropertyOfAnother = (before: Word | undefined, word: Word, index: ProductIndex): boolean =>
  before !== undefined &&
  index.first.has(word) < 0.85 &&
  (isColour(word.folded) || index.name.has(word) < 0.85) &&
  standsIn(before, index) === 0;
