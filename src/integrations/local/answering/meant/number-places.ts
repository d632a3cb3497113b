import { matchesOf } from '../../../../domain/shared/matches.js';
import { remembered } from '../../../../domain/shared/remembered.js';

/** A message is read by several parts. */
const few = 8;

/**
 * A word of at least three letters before a whole number. Made once: making a pattern for each number would take longer than the search.
 */
const numbered = /(?<![\p{L}\d])(\p{L}[\p{L}\d]{2,})\s+(\d+)(?![\p{L}\d]|[.,/]\d)/gu;
/** Returns the words that stand before each whole number of a text, with the place behind the number. */
export const wordsBeforeNumbers = remembered(
  (folded): ReadonlyMap<string, readonly { word: string; end: number }[]> => {
    const found = matchesOf(numbered, folded).map(({ index, 0: { length }, 1: word = '', 2: number = '' }) => ({
      word,
      number,
      end: index + length,
    }));
    return Map.groupBy(found, ({ number }) => number);
  },
  few,
);
/** Whether a text goes on with a stem at a place, after signs and spaces. */
export function goesOnWith(text: string, from: number, stem: string): boolean {
  let at = from;
  while (at < text.length && !text.startsWith(stem, at) && /\W/.test(text.charAt(at))) at += 1;
  return text.startsWith(stem, at);
}

/** Returns where each word of a text stands. A long list has hundreds of numbers, each of which is looked for. */
export const placesIn = remembered((folded): ReadonlyMap<string, readonly number[]> => {
  const places = new Map<string, number[]>();
  for (const { index, 0: word } of matchesOf(/[\p{L}\d]+/gu, folded)) {
    const known = places.get(word);
    if (known) known.push(index);
    else places.set(word, [index]);
  }
  return places;
}, few);

/** Returns how many characters of a text stand behind its last sign. A pattern would try each place of a text without signs. */
export function behindStop(text: string): number {
  let length = 0;
  while (length < text.length && !'.,;?!¿¡'.includes(text.charAt(text.length - 1 - length))) length += 1;
  return length;
}
