import { wordOf } from '../../../domain/assistant/index.js';
import { foldName } from '../../../domain/shared/fold.js';
import { remembered } from '../../../domain/shared/remembered.js';
import { bucketOf, hashStart, step } from '../hash.js';
import type { Features } from './classifier.js';

/** Adds the characters of a text to a hash. */
function hashOn(start: number, name: string): number {
  let hash = start;
  for (let index = 0; index < name.length; index++) hash = step(hash, name.charCodeAt(index));
  return hash;
}

/** Collects features by families. The features of a family share its weight, so that a long text counts no more than a short one. */
class FeatureList {
  private readonly buckets: number[] = [];
  private readonly values: number[] = [];

  /** `kind` stands before each name, so that the same letters may be a word and a part of one. */
  family(weight: number, names: Iterable<string>, kind = ''): void {
    const start = hashOn(hashStart, kind);
    const found = Array.from(new Set(names), name => bucketOf(hashOn(start, name)));
    const value = weight / Math.sqrt(Math.max(1, found.length));
    this.buckets.push(...found);
    for (let index = 0; index < found.length; index++) this.values.push(value);
  }

  get features(): Features {
    return { buckets: this.buckets, values: this.values };
  }
}

const mostWords = 120;

/** Returns the words and signs of a text, folded to plain lower case, at most the first 120. */
const tokensIn = (text: string): string[] =>
  (foldName(text).match(/\p{L}+|\d+(?:[.,:/]\d+)*|[?¿!%$₡€#]/gu) ?? []).slice(0, mostWords);

/**
 * Returns the form of a number, such as '00' or '0.0': it says more about the meaning of a text than the value does. Words stay
 * unchanged.
 */
const numberForm = (token: string): string =>
  /^\d/.test(token) ? (/[.,:/]/.test(token) ? '0.0' : token.length > 4 ? '00000' : '0'.repeat(token.length)) : token;

/** Returns the stem of a word, and the group of words with the same meaning if the shared list knows one. */
function meaningsOf(token: string): string[] {
  if (!/^\p{L}{2}/u.test(token)) return [];
  const { stem, group } = wordOf(token);
  return group === null ? [`s ${stem}`] : [`s ${stem}`, `g ${group}`];
}

/** Returns the features of a text: its words, their stems and meanings, their pairs, their letters, and how the text begins and ends. */
export function textFeatures(text: string): Features {
  const list = new FeatureList();
  const tokens = tokensIn(text).map(numberForm);
  const words = tokens.filter(token => /^\p{L}/u.test(token));
  list.family(1.1, tokens, 'w ');
  list.family(1.3, words.flatMap(meaningsOf));
  list.family(
    0.5,
    tokens.map((token, at) => `${token} ${tokens[at + 1] ?? '$'}`),
    'p ',
  );
  // Letters count most: misspelt words, inflected words and unknown compounds share letters with learnt words.
  list.family(
    2,
    words.flatMap(word => lettersOf(word)),
    'c ',
  );
  list.family(0.7, [
    ...[1, 2, 3].map(size => `b ${tokens.slice(0, size).join(' ')}`),
    ...[1, 2].map(size => `e ${tokens.slice(-size).join(' ')}`),
    text.includes('?') ? 'asks' : 'tells',
    'bias',
  ]);
  return list.features;
}

/** The same words come in most texts. */
const mostWordsKept = 1_000;
/** Returns every three to five letters of a word, with its edges as blanks. */
const lettersOf = remembered((word): readonly string[] => {
  const edged = ` ${word} `;
  const letters: string[] = [];
  for (let size = 3; size <= 5; size++)
    for (let at = 0; at + size <= edged.length; at++) letters.push(edged.slice(at, at + size));
  return letters;
}, mostWordsKept);
