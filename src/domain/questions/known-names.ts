import { foldName } from '../shared/fold.js';

const wordsOf = (name: string): string[] => foldName(name).match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Returns the names as they are stored: the one of the same letters whatever their case and accents, or else the first that contains all
 * the words. A name that nobody has stays as it is, and finds nothing. `known` has the most frequent ones first.
 */
export const storedNames = (given: readonly string[], known: readonly string[]): string[] => [
  ...new Set(
    given.map(name => {
      const words = wordsOf(name);
      return (
        known.find(one => one === name) ??
        known.find(one => foldName(one) === foldName(name)) ??
        known.find(one => words.length > 0 && words.every(word => wordsOf(one).includes(word))) ??
        name
      );
    }),
  ),
];

/** Legal forms behind the name of a company, which its records often leave out. */
const legalForm =
  /(?:[\s,]+(?:s\.?\s?a\.?\s?s\.?|s\.?\s?a\.?(?:\s?de\s?c\.?\s?v\.?)?|s\.?\s?(?:de\s?)?r\.?\s?l\.?(?:\s?de\s?c\.?\s?v\.?)?|s\.?p\.?a\.?|e\.?i\.?r\.?l\.?|ltda\.?|cia\.?|c[ií]a\.?|inc\.?|corp\.?|ltd\.?|llc))+$/iu;
const joints = /^(?:el|la|los|las|de|del|y|the|of|and)$/iu;

/** Returns the words of a name that every spelling of it has: "Ferretería La Luna S.A.S." is sought as "Ferretería Luna". */
export function soughtName(name: string): string {
  const bare = name.replace(legalForm, '').trim() || name;
  const words = bare.split(/\s+/).filter(word => !joints.test(word));
  return words.length > 1 ? words.join(' ') : bare;
}
