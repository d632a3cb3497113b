import { isLightWord, type Word, WordSet, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';

const only = /\b(?:solo|solamente|unicamente|exclusivamente|only)\b/u;
const same = 0.85;

/**
 * "En terraza solo el mini" answers whether the castle can stand on the terrace: what is named before "solo" is asked about, and the thing
 * is or is not among those behind it. Null if the sentence does not say so of a thing.
 */
export function onlyThose(sentence: string, asked: readonly Word[], things: readonly Word[]): boolean | null {
  const folded = foldName(sentence);
  const at = folded.search(only);
  if (at < 0 || things.length === 0) return null;
  const scope = new WordSet([folded.slice(0, at)]);
  const list = folded.slice(at).replace(only, ' ');
  const listed = new WordSet([list]);
  if (!asked.some(word => scope.has(word) >= same) || !wordsIn(list).some(word => !isLightWord(word.folded)))
    return null;
  // A condition, an hour or an amount behind it is no list of things.
  if (/\d|\b(?:si|con|en|para|a partir|desde|hasta|cuando|if|with|when|from|until)\b/u.test(list)) return null;
  return things.some(word => listed.has(word) >= same);
}
