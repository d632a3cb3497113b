import { words } from './count-words.js';

const maxCharacters = 4_000;
/** Each number is compared with all others and with all named things; no list written by a person has more numbers. */
const maxNumbers = 200;

/** Returns the part of a message that an answer considers. It is limited because other requests wait for this thread. */
export function considered(text: string): string {
  const head = text.slice(0, maxCharacters);
  let left = maxNumbers;
  for (const { 0: word, index } of head.matchAll(/\d+|\p{L}+/gu)) {
    if (!/^\d/u.test(word) && !Object.hasOwn(words, word.toLowerCase())) continue;
    if (left-- === 0) return head.slice(0, index);
  }
  return head;
}
