import { boundedCache, cachedValue } from '../../shared/bounded-cache.js';
import { foldName } from '../../shared/fold.js';
import { nearlySame } from '../entities/nearly-same.js';
import shopLines from './shop-words.json' with { type: 'json' };
import { isStopWord, stem } from './stem.js';
import lines from './synonyms.json' with { type: 'json' };

/** A word of a text that tells something: folded, its stem, and the group of words that mean the same; null for none. */
export interface Word {
  readonly folded: string;
  readonly stem: string;
  readonly group: number | null;
  /** Whether it may stand for one of other letters at all: a short one or one with a figure is only itself. */
  readonly mayBeAlike: boolean;
}

/**
 * Words that mean the same by their stems, and those that catalogues call things by, which are known in these forms only. The models know a
 * group by its place: until they are trained again, what is new stands at the end.
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
  // A line goes on with the group that it has a word of.
  const group = words.map(word => listed.get(word)).find(found => found !== undefined) ?? lines.length + at;
  for (const word of words) if (!listed.has(word)) listed.set(word, group);
}
/** The singular of a word and the word without a diminutive, as far as their endings tell: "luces", "berries", "blusitas". */
const formsOf = (folded: string): string[] => [
  folded,
  folded.replace(/s$/, ''),
  folded.replace(/es$/, ''),
  folded.replace(/ces$/, 'z'),
  folded.replace(/ies$/, 'y'),
  // A "visita" is no small Visa.
  folded.replace(/(?<!^vis)(?:e?c)?it([oa])s?$/, '$1'),
  folded.replace(/e?cit[oa]s?$/, 'e'),
];
/** So short a stem is that of many words: only the words of the list themselves and their plurals mean what it says. */
const shortStem = 3;
function groupOf(folded: string, base: string): number | null {
  for (const form of formsOf(folded)) {
    const group = listed.get(form);
    if (group !== undefined) return group;
  }
  return base.length > shortStem ? (groups.get(base) ?? null) : null;
}

const known = new Map<string, Word>();
const mostKnown = 50_000;

/** One word, folded already. Words come again with every message, so what was found is kept. */
export function wordOf(folded: string): Word {
  const found = known.get(folded);
  if (found) return found;
  const base = stem(folded);
  const mayBeAlike = base.length >= 4 && !/\d/.test(folded);
  const word = { folded, stem: base, group: groupOf(folded, base), mayBeAlike };
  if (known.size >= mostKnown) known.clear();
  known.set(folded, word);
  return word;
}

/** Sentences of shops and of messages, which several parts of an answer read in turn. */
const read = boundedCache<readonly Word[]>({ maxEntries: 10_000 });

/** The telling words of a text, in their order, each once. */
export const wordsIn = (text: string): readonly Word[] => cachedValue(read, text, () => readWords(text));

function readWords(text: string): Word[] {
  const words = new Map<string, Word>();
  for (const folded of foldName(text).match(/[\p{L}\p{N}]+/gu) ?? [])
    if (!isStopWord(folded) && (folded.length > 1 || /\d/.test(folded))) {
      const word = wordOf(folded);
      if (!words.has(word.stem)) words.set(word.stem, word);
    }
  return [...words.values()];
}

/** Whether one stem is the other with an ending: "cort" of "corte" and "cortan". */
const sameRoot = (one: string, two: string): boolean =>
  two.length >= 4 &&
  one.length >= 4 &&
  Math.abs(one.length - two.length) <= (Math.min(one.length, two.length) >= 5 ? 5 : 3) &&
  (one.startsWith(two) || two.startsWith(one)) &&
  isEnding(one.length > two.length ? one.slice(two.length) : two.slice(one.length), one.at(two.length - 1) ?? '');
/**
 * What can follow a root: "estampar" is no form of "estamos", and "manguera" none of "mango". A doubled letter may come before: "instal",
 * "installation".
 */
const isEnding = (rest: string, last: string): boolean =>
  rest === '' || /^(?!uer)[aeiouyrsnd]/u.test(rest) || rest[0] === last;

const sameWord = 0.85;
const slipOf = 0.8;

/** Whether a word of other letters is the same one: .85 with another ending or cut short, .8 with a slip of the finger, 0 for another word. */
export function alikeness(word: Word, other: Word): number {
  if (sameRoot(word.stem, other.stem)) return sameWord;
  // A word of the list is meant as it stands: "plata" is no slip for "plaza".
  return word.group === null && nearlySame(word.folded, other.folded) ? slipOf : 0;
}
/** The words of a text that others are looked for in. */
export class WordSet {
  private readonly stems = new Map<string, Word>();
  private readonly groups = new Set<number>();
  /** By their first letter, which words that are alike have in common. */
  private initials: Map<number, Word[]> | null = null;
  /** What was found of words that do not stand here as they are: those of a catalogue are looked for in every message. */
  private readonly alike = new WeakMap<Word, number>();

  constructor(texts: readonly string[]) {
    for (const text of texts)
      for (const word of wordsIn(text)) {
        this.stems.set(word.stem, word);
        if (word.group !== null) this.groups.add(word.group);
      }
  }

  /** How well a word stands here: 1 as it is, .9 for one that means the same, .85 with another ending or cut short, .8 with a slip of the finger, 0 for not at all. */
  has(word: Word): number {
    if (this.stems.has(word.stem)) return 1;
    if (word.group !== null && this.groups.has(word.group)) return 0.9;
    if (!word.mayBeAlike) return 0;
    this.initials ??= byInitial(this.stems.values());
    const near = this.initials.get(word.stem.charCodeAt(0));
    if (near === undefined) return 0;
    const found = this.alike.get(word) ?? nearest(word, near);
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
    const alike = alikeness(word, other);
    if (alike === sameWord) return alike;
    if (alike > 0) slip = alike;
  }
  return slip;
}
