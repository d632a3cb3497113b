import { wordOf } from '../../../domain/assistant/index.js';
import { foldName } from '../../../domain/shared/fold.js';
import { bucketOf, hashStart, step } from '../hash.js';
import type { Features } from './classifier.js';

function featureOf(name: string): number {
  let hash = hashStart;
  for (let index = 0; index < name.length; index++) hash = step(hash, name.charCodeAt(index));
  return bucketOf(hash);
}

/** Gathers features by families: within a family they share its weight, so that a long text is not louder than a short one. */
export class FeatureList {
  private readonly buckets: number[] = [];
  private readonly values: number[] = [];

  family(weight: number, names: Iterable<string>): void {
    const found = [...new Set(names)].map(featureOf);
    const value = weight / Math.sqrt(Math.max(1, found.length));
    this.buckets.push(...found);
    for (let index = 0; index < found.length; index++) this.values.push(value);
  }

  get features(): Features {
    return { buckets: this.buckets, values: this.values };
  }
}

const mostWords = 120;

/** The words and signs of a text, folded; of a number only how many digits it has. */
export const tokensIn = (text: string): string[] =>
  (foldName(text).match(/\p{L}+|\d+(?:[.,:/]\d+)*|[?¿!%$₡€#]/gu) ?? []).slice(0, mostWords);

/** What a number looks like: its value says less of what is meant than its form does. */
export const shapeOf = (token: string): string =>
  /^\d/.test(token) ? (/[.,:/]/.test(token) ? '0.0' : token.length > 4 ? '00000' : '0'.repeat(token.length)) : token;

/** The stem of a word, and the group of words that mean the same, where the shared list knows one. */
function meaningsOf(token: string): string[] {
  if (!/^\p{L}{2}/u.test(token)) return [];
  const { stem, group } = wordOf(token);
  return group === null ? [`s ${stem}`] : [`s ${stem}`, `g ${group}`];
}

/** The features of a text by its words, their stems and meanings, their pairs, their letters, and how it begins and ends. */
export function textFeatures(text: string): Features {
  const list = new FeatureList();
  const tokens = tokensIn(text).map(shapeOf);
  const words = tokens.filter(token => /^\p{L}/u.test(token));
  list.family(
    1.1,
    tokens.map(token => `w ${token}`),
  );
  list.family(1.3, words.flatMap(meaningsOf));
  list.family(
    0.5,
    tokens.map((token, at) => `p ${token} ${tokens[at + 1] ?? '$'}`),
  );
  // Letters count most: slips of the finger, endings and unknown compounds share them with words that were learnt.
  list.family(2, words.flatMap(lettersOf));
  list.family(0.7, [
    ...[1, 2, 3].map(size => `b ${tokens.slice(0, size).join(' ')}`),
    ...[1, 2].map(size => `e ${tokens.slice(-size).join(' ')}`),
    text.includes('?') ? 'asks' : 'tells',
    'bias',
  ]);
  return list.features;
}

/** Every three to five letters of a word, with its edges as blanks. */
function lettersOf(word: string): string[] {
  const edged = ` ${word} `;
  const letters: string[] = [];
  for (let size = 3; size <= 5; size++)
    for (let at = 0; at + size <= edged.length; at++) letters.push(`c ${edged.slice(at, at + size)}`);
  return letters;
}
