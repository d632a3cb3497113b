import { wordSet } from './word-set.js';

/** Returns a test of folded texts: whether they have no other words than these, which are written with blanks between them. */
export function saysOnly(words: string): (folded: string) => boolean {
  const known = wordSet(words);
  return folded => (folded.match(/[\p{L}\p{N}']+/gu) ?? []).every(word => known.has(word));
}
