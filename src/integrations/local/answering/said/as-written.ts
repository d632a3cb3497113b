import { foldName } from '../../../../domain/shared/fold.js';

/** Returns folded words as they were written in the text. */
export const asWritten = (text: string, folded: readonly string[]): string =>
  wordsWritten(text, word => folded.includes(word));
const wordsWritten = (text: string, isWanted: (folded: string) => boolean): string =>
  (text.match(/[\p{L}\p{N}]+/gu) ?? []).filter(word => isWanted(foldName(word))).join(' ');
/**
 * Returns the part of a text from the first to the last wanted word, or these words alone if others than articles and prepositions are
 * between.
 */
export function phraseWritten(
  text: string,
  isWanted: (folded: string) => boolean,
  isVerb: (folded: string) => boolean,
): string {
  const words: string[] = text.match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];
  const wanted = words.flatMap((word, at) => (isWanted(foldName(word)) ? [at] : []));
  const first = wanted.find(at => !isVerb(foldName(words[at] ?? '')) || at === wanted.at(-1)) ?? 0;
  const phrase = words.slice(first, (wanted.at(-1) ?? -1) + 1);
  const isWhole = phrase.every(word => isWanted(foldName(word)) || joins.test(foldName(word)));
  return isWhole ? phrase.join(' ') : wordsWritten(text, isWanted);
}
const joins = /^(?:de|del|para|pa|con|sin|en|al|el|la|los|las|un|una|mi|color|marca|for|of|with|in|the|an?|my)$/u;
