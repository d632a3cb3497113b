import { cleanText } from '../../../../domain/shared/text.js';
import { hashStart, mixed, step } from '../../hash.js';
import { conceptsIn } from '../features/concepts.js';
import { negated } from '../text/negation.js';
import { capped, fold, tokensOf } from '../text/normalise.js';

/** Only the start of a longer message is read: the first lines show which of a tenant's intents it has. */
const maxCharacters = 2_000;
const numbers = /\d[\d.,]*/g;
const apostrophes = /['’]/g;
const tokenPattern = /[\p{L}\p{N}_]+|[?¿!¡$€£%]|\p{Extended_Pictographic}/gu;

/** Returns folded words, meaningful punctuation marks and emoji, with each number as `0`. */
function ownTokens(message: string): string[] {
  const text = fold(cleanText(message.slice(0, maxCharacters)))
    .replace(apostrophes, '')
    .replace(numbers, '0');
  return text.match(tokenPattern) ?? [];
}

/**
 * Features of one kind: the hashes that occur, and how often each occurs. Typed arrays save memory, because a training holds those of all
 * lessons.
 */
export interface Family {
  keys: Uint32Array;
  times: Uint16Array;
}
type Counts = Map<number, number>;
const familyOf = (counts: Counts): Family => ({
  keys: Uint32Array.from(counts.keys()),
  times: Uint16Array.from(counts.values()),
});

function hashInto(hash: number, text: string): number {
  let out = hash;
  for (let index = 0; index < text.length; index++) out = step(out, text.charCodeAt(index));
  return out;
}
const add = (family: Counts, hash: number): void => {
  // Hashes are compared in full, so all bits count.
  const key = mixed(hash);
  family.set(key, (family.get(key) ?? 0) + 1);
};

const blank = 32;
const shortest = 3;
const longest = 5;

function addCharacters(family: Counts, token: string): void {
  // The edges of a word count as blanks, so that its beginning and its end differ from its middle.
  const size = token.length + 2;
  const codeAt = (index: number) => (index === 0 || index === size - 1 ? blank : token.charCodeAt(index - 1));
  for (let start = 0; start + shortest <= size; start++) {
    let hash = step(hashStart, 3);
    for (let length = 1; length <= longest && start + length <= size; length++) {
      hash = step(hash, codeAt(start + length - 1));
      if (length >= shortest) add(family, hash);
    }
  }
}

/** The weight of each kind of feature, however many a message has; in the order of `ownFeatures`. */
export const familyWeights = [1, 1, 1, 0.7] as const;

/** Returns the concepts of the shipped lexicon, which are the same in both languages; with them, fewer lessons are needed. */
function conceptsOf(message: string): Family {
  const tokens = tokensOf(fold(capped(message)));
  const counts: Counts = new Map();
  for (const { concept, negated: isNegated } of conceptsIn(tokens, negated(tokens))) {
    const key = mixed(hashInto(step(hashStart, isNegated ? 5 : 4), concept));
    counts.set(key, 1);
  }
  return familyOf(counts);
}

/**
 * Returns the features of a message: words, pairs of neighbours (the ends of the message count as words), character 3–5-grams inside
 * words, and concepts.
 */
export function ownFeatures(message: string): Family[] {
  const tokens = ownTokens(message);
  const words: Counts = new Map();
  const pairs: Counts = new Map();
  const characters: Counts = new Map();
  for (const token of tokens) {
    add(words, hashInto(step(hashStart, 1), token));
    addCharacters(characters, token);
  }
  for (let index = 0; index <= tokens.length; index++) {
    const first = hashInto(step(hashStart, 2), tokens[index - 1] ?? '^');
    add(pairs, hashInto(step(first, blank), tokens[index] ?? '$'));
  }
  return [familyOf(words), familyOf(pairs), familyOf(characters), conceptsOf(message)];
}
