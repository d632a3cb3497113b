import { byteBoundedCache, cachedValue, textBytes } from '../../shared/bounded-cache.js';
import { foldName } from '../../shared/fold.js';
import { remembered } from '../../shared/remembered.js';
import { nearlySame } from '../entities/nearly-same.js';
import shopLines from './shop-words.json' with { type: 'json' };
import { isStopWord, stem } from './stem.js';
import lines from './synonyms.json' with { type: 'json' };

/** A telling word of a text: folded, its stem, and the group of words with the same meaning; null if it has none. */
export interface Word {
  readonly folded: string;
  readonly stem: string;
  readonly group: number | null;
  /** Whether it may match a word with other letters. A short word, or one with a digit, matches only itself. */
  readonly mayBeAlike: boolean;
}

/**
 * `groups` maps stems to groups of words with the same meaning. `listed` maps the exact words, including names of things in catalogues,
 * which are known only in these forms. The models know a group by its position, so new groups go at the end until the models are trained
 * again.
 */
const groups = new Map<string, number>();
const listed = new Map<string, number>();
for (const [group, line] of lines.entries())
  for (const word of line.split(' ')) {
    groups.set(stem(word), group);
    listed.set(word, group);
  }
for (const [at, line] of shopLines.entries()) {
  const words = line.split(' ');
  // A line that contains a word of a known group extends that group.
  const group = words.map(word => listed.get(word)).find(found => found !== undefined) ?? lines.length + at;
  for (const word of words) if (!listed.has(word)) listed.set(word, group);
}
/** Returns the possible singular of a word and the word without a diminutive, judged by their endings: "luces", "berries", "blusitas". */
const formsOf = (folded: string): string[] => [
  folded,
  folded.replace(/s$/, ''),
  folded.replace(/es$/, ''),
  folded.replace(/ces$/, 'z'),
  folded.replace(/ies$/, 'y'),
  // "visita" is not a diminutive of Visa.
  folded.replace(/(?<!^vis)(?:e?c)?it([oa])s?$/, '$1'),
  folded.replace(/e?cit[oa]s?$/, 'e'),
];
/** Stems up to this length are shared by many words, so only listed words and their plurals match the group. */
const shortStem = 3;
function groupOf(folded: string, base: string): number | null {
  for (const form of formsOf(folded)) {
    const group = listed.get(form);
    if (group !== undefined) return group;
  }
  return base.length > shortStem ? (groups.get(base) ?? null) : null;
}

/** No word of a language is longer; what is longer is a code or an address, and is rarely written twice. */
const longestKnown = 40;
/** With the length of each bounded, at most 10 MB. */
const mostKnown = 50_000;
const known = new Map<string, Word>();

/** Returns a word that is already folded. Words are cached, because they come again with every message. */
export function wordOf(folded: string): Word {
  const found = known.get(folded);
  if (found) return found;
  const base = stem(folded);
  const mayBeAlike = base.length >= 4 && !/\d/.test(folded);
  const word = { folded, stem: base, group: groupOf(folded, base), mayBeAlike };
  if (folded.length > longestKnown) return word;
  if (known.size >= mostKnown) known.clear();
  known.set(folded, word);
  return word;
}

/** Cached sentences of shops and messages, because several parts of an answer read them. */
export const cachedTexts = byteBoundedCache<readonly Word[]>({ maxBytes: 16 * 1024 * 1024, bytesOf: wordsBytes });
/** A word that `wordOf` does not keep is counted with the text that has it. */
function wordsBytes(words: readonly Word[]): number {
  return words.reduce((sum, { folded }) => sum + 8 + (folded.length > longestKnown ? 4 * textBytes(folded) : 0), 32);
}

const nails = /(?<!\p{L})u(?:\u00f1|n\u0303)as?(?!\p{L})/giu;
/** Returns a text in which "uñas" (nails) keeps a name of its own: without its mark it would be the article "unas". */
export const withNails = (text: string): string => (/\u00f1|\u0303/iu.test(text) ? text.replace(nails, 'unnas') : text);

/** "Semana Santa" is no week. */
const holyWeek = /\bsemana santa\b/gu;

/** "500g" and "500 g" are the same size, however a shop or a customer writes it. */
const gluedUnit = /(?<=(?<!\p{L})\d)(?=(?:kgs?|grs?|g|mls?|ltr?s?|lts?|oz|lbs?)(?![\p{L}\p{N}]))/gu;

/** The texts of one answer are read hundreds of times; they are found without the bookkeeping of the larger cache. */
const mostOfAnswer = 500;
/** Returns the telling words of a text in their order, each once. */
export const wordsIn = remembered(
  (text): readonly Word[] => cachedValue(cachedTexts, text, () => readWords(text)),
  mostOfAnswer,
);

function readWords(text: string): Word[] {
  const words = new Map<string, Word>();
  for (const folded of foldName(withNails(text))
    .replace(holyWeek, 'semanasanta')
    .replace(gluedUnit, ' ')
    .match(/[\p{L}\p{N}]+/gu) ?? [])
    if (!isStopWord(folded) && (folded.length > 1 || /\d/.test(folded))) {
      const word = wordOf(folded);
      if (!words.has(word.stem)) words.set(word.stem, word);
    }
  return [...words.values()];
}

/** Whether one stem is the other one with an ending: "cort" of "corte" and "cortan". */
const sameRoot = (one: string, two: string): boolean =>
  two.length >= 4 &&
  one.length >= 4 &&
  Math.abs(one.length - two.length) <= (Math.min(one.length, two.length) >= 5 ? 5 : 3) &&
  (one.startsWith(two) || two.startsWith(one)) &&
  isEnding(one.length > two.length ? one.slice(two.length) : two.slice(one.length), one.at(two.length - 1) ?? '');
/**
 * Whether a text can follow a root: "estampar" is not a form of "estamos", and "manguera" not of "mango". A doubled letter may come first:
 * "instal", "installation".
 */
const isEnding = (rest: string, last: string): boolean =>
  rest === '' || /^(?!uer)[aeiouyrsnd]/u.test(rest) || rest[0] === last;

/** "Prueba" and "probarme", "tuestan" and "tostamos", "cierran" and "cerrado": the vowel of a Spanish verb changes with the stress. */
const sameVerb = (one: string, two: string): boolean =>
  one !== two && unstressed(one) === unstressed(two) && unstressed(one).length >= 4;
/** Stems are compared with each other again and again. */
const mostStems = 2_000;
const unstressed = remembered(
  stem => stem.replace(/(?<=^[^aeiou]{1,3})ue/u, 'o').replace(/(?<=^[^aeiou]{1,3})ie/u, 'e'),
  mostStems,
);

/** A "pañalero" is a bag for nappies ("pañales"), a "jabonera" no soap: the ending names what holds, sells or makes a thing. */
const isHolderOf = (one: Word, other: Word): boolean =>
  /er[oa]s?$/u.test(one.folded) && !/er[oa]s?$/u.test(other.folded) && one.stem.startsWith(`${other.stem}er`);

const sameWord = 0.85;
const slipOf = 0.8;

/**
 * Returns how well two words with different letters match: .85 with another ending or shortened, .8 with a typing error, 0 for different
 * words.
 */
export function wordSimilarity(word: Word, other: Word): number {
  if (sameRoot(word.stem, other.stem) && !isHolderOf(word, other) && !isHolderOf(other, word)) return sameWord;
  if (sameVerb(word.stem, other.stem)) return sameWord;
  // A listed word is meant as it is written: "plata" is not a typing error for "plaza".
  return word.group === null && nearlySame(word.folded, other.folded) ? slipOf : 0;
}
/** The words of a text, in which other words are looked up. */
export class WordSet {
  readonly stems: ReadonlyMap<string, Word>;
  /** Words with one stem may belong to several groups. */
  readonly groups: ReadonlySet<number>;
  /** Words by their first letter, which matching words have in common. */
  private initials: Map<number, Word[]> | null = null;
  /** Cached results for words that are not here in the same form, because the words of a catalogue are looked up in every message. */
  private readonly alike = new WeakMap<Word, number>();

  constructor(texts: readonly string[]) {
    const stems = new Map<string, Word>();
    const groups = new Set<number>();
    for (const text of texts)
      for (const word of wordsIn(text)) {
        stems.set(word.stem, word);
        if (word.group !== null) groups.add(word.group);
      }
    this.stems = stems;
    this.groups = groups;
  }

  /**
   * Returns how well the text contains a word: 1 in the same form, .9 as a synonym, .85 with another ending or shortened, .8 with a typing
   * error, otherwise 0.
   */
  has(word: Word): number {
    if (this.stems.has(word.stem)) return 1;
    if (word.group !== null && this.groups.has(word.group)) return 0.9;
    if (!word.mayBeAlike) return 0;
    this.initials ??= byInitial(this.stems.values());
    const near = this.initials.get(word.stem.charCodeAt(0));
    if (near === undefined) return 0;
    const known = this.alike.get(word);
    if (known !== undefined) return known;
    const found = nearest(word, near);
    this.alike.set(word, found);
    return found;
  }

  get size(): number {
    return this.stems.size;
  }
}

function byInitial(words: Iterable<Word>): Map<number, Word[]> {
  const found = new Map<number, Word[]>();
  for (const word of words) {
    const initial = word.stem.charCodeAt(0);
    const others = found.get(initial);
    if (others) others.push(word);
    else found.set(initial, [word]);
  }
  return found;
}

function nearest(word: Word, others: readonly Word[]): number {
  let slip = 0;
  for (const other of others) {
    const alike = wordSimilarity(word, other);
    if (alike === sameWord) return alike;
    if (alike > 0) slip = alike;
  }
  return slip;
}
