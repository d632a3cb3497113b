import { type FoundSource, isLightWord, WordSet, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { kindsWanted } from '../said/answer-kinds.js';
import type { Talk } from '../talk.js';

const ofPrice = /[$₡€£]\s?\d|\b(?:cuestan?|salen? (?:en|a)|quedan? (?:en|a)|vale|costs?)\b|\d \p{L}+ c\/u\b/u;
/** Whether a sentence has a word of the message that is none of the product's name, or the form of what is asked for. */
export function sharesTelling({ acts, text }: Talk, { text: said, item }: FoundSource): boolean {
  if (kindsWanted(acts.folded).some(({ told }) => told.test(foldName(said)))) return true;
  // "La caja de 12 cuesta 300 pesos" is a price of it, too.
  if (ofPrice.test(foldName(said))) return true;
  const [held, name] = [new WordSet([said]), new WordSet([item?.name ?? ''])];
  return wordsIn(text).some(word => !isLightWord(word.folded) && held.has(word) > 0 && name.has(word) < 0.85);
}
