import { foldName } from '../shared/fold.js';

const wordsOf = (name: string): string[] => foldName(name).match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Returns the names as they are stored: the one of the same letters whatever their case and accents, or else the first that contains all
 * the words. An unknown name stays as it is, and finds nothing. `known` has the most frequent ones first.
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

/** Legal forms behind the name of a company, which its records often leave out: "S.A. de C.V.", "S. de R.L.". */
const legalForms = new Set(['sa', 'sas', 'srl', 'rl', 'cv', 'spa', 'eirl', 'ltda', 'cia', 'inc', 'corp', 'ltd', 'llc']);
/** Parts of such a form that mean nothing by themselves. */
const partsOfForm = new Set(['de', 's']);
const joints = new Set(['el', 'la', 'los', 'las', 'de', 'del', 'y', 'the', 'of', 'and']);

/** Returns the words of a name that every spelling of it has: "Ferretería La Luna S.A.S." is sought as "Ferretería Luna". */
export function soughtName(name: string): string {
  const words = name.split(/[\s,]+/).filter(Boolean);
  const plain = (word: string | undefined) => foldName(word ?? '').replaceAll('.', '');
  const isForm = (word: string, hasForm: boolean) => legalForms.has(word) || (hasForm && partsOfForm.has(word));
  let end = words.length;
  while (end > 1 && isForm(plain(words[end - 1]), end < words.length)) end -= 1;
  const bare = words.slice(0, end);
  const said = bare.filter(word => !joints.has(foldName(word)));
  return (said.length > 1 ? said : bare).join(' ') || name;
}
