import { words } from './count-words.js';

const maxCharacters = 4_000;
/** Each number is held against all others and all things that are named; no list that a person writes has more. */
const maxNumbers = 200;

/** As much of a message as an answer considers: it is worked out in a thread that others wait for. */
export function considered(text: string): string {
  const head = text.slice(0, maxCharacters);
  let left = maxNumbers;
  for (const { 0: word, index } of head.matchAll(/\d+|\p{L}+/gu)) {
    if (!/^\d/u.test(word) && !Object.hasOwn(words, word.toLowerCase())) continue;
    if (left-- === 0) return head.slice(0, index);
  }
  return head;
}
