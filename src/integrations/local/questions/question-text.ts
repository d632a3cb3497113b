import { boundedCache, cachedValue } from '../../../domain/shared/bounded-cache.js';
import { collapseSpaces } from '../../../domain/shared/collapse-spaces.js';
import { foldName } from '../../../domain/shared/fold.js';
import fillerWords from './filler-words.json' with { type: 'json' };
import { mendWords } from './mend-words.js';
import tradeWords from './trade-words.json' with { type: 'json' };

/** The text of a question. Readers take out the words that they understand; the rest was not understood. */
export class QuestionText {
  private left: string;

  /** `names` may occur in the question and are not corrected as misspelt words. */
  constructor(question: string, names: readonly string[] = []) {
    const kept = keptIn(question, names);
    const words = mendWords(foldName(question), kept)
      .replace(/\p{L}+/gu, word => (kept.has(word) ? word : (commonFor.get(word) ?? word)))
      // Expands common abbreviations.
      .replace(/(?<![\p{L}\d])(q|x|xq|pq|d)(?![\p{L}\d])/gu, word => shortFor[word] ?? word)
      .replace(/n['’]t\b/g, 'nt')
      .replace(/['’]s\b/g, '')
      .replace(/[^\p{L}\p{N}%@.,/+-]+/gu, ' ')
      // Keeps marks only inside numbers and dates: "1,5", "12/11".
      .replace(/(?<!\d)[.,/+-]|[.,/+-](?!\d)/g, ' ');
    this.left = ` ${collapseSpaces(words)} `;
  }

  /** Returns where these words are in the text, or -1. Takes nothing out. */
  indexOf(words: string): number {
    return patternOf(words).exec(this.left)?.index ?? -1;
  }

  /** Whether these letters stand anywhere in the text, also within a word: a quick test before patterns are made. */
  hasLetters(letters: string): boolean {
    return this.left.includes(letters);
  }

  /** Whether the text contains these words. Takes nothing out. */
  has(words: string): boolean {
    return patternOf(words).test(this.left);
  }

  /** Takes the first match of whole words out of the text and returns it; null if there is none. */
  take(words: string): RegExpExecArray | null {
    const found = patternOf(words).exec(this.left);
    if (found) this.cut(found.index, found.index + found[0].length);
    return found;
  }

  /** Like `take`, but only if `means` accepts the match. */
  takeIf(words: string, means: (found: RegExpExecArray) => boolean): RegExpExecArray | null {
    const found = patternOf(words).exec(this.left);
    return found && means(found) ? this.take(words) : null;
  }

  /** Undoes what the reader took out if it finds nothing. */
  attempt<T>(read: () => T | null): T | null {
    const before = this.left;
    const found = read();
    if (found === null) this.left = before;
    return found;
  }

  /** Calls the reader and undoes whatever it took out. */
  peek<T>(read: () => T): T {
    const before = this.left;
    const found = read();
    this.left = before;
    return found;
  }

  /** Takes the first match out and calls the reader with only the words behind it. */
  behind<T>(words: string, read: () => T): T | null {
    const found = patternOf(words).exec(this.left);
    if (!found) return null;
    const before = `${this.left.slice(0, found.index)}| `;
    this.left = ` ${this.left.slice(found.index + found[0].length).trimStart()}`;
    const result = read();
    this.left = `${before}${this.left}`.replace(/[\s|]*\|[\s|]*/g, ' | ');
    return result;
  }

  /** Puts words back at the end that a reader took out and does not use. */
  put(words: string): void {
    this.left = `${this.left}| ${words} `;
  }

  /** Calls the reader at each word until it finds something, and takes that out, up to the end that it returns. */
  takeFirst<T extends { end: number }>(read: (left: string, at: number) => T | null): T | null {
    for (const { index } of this.left.matchAll(/(?<=[\s|])[^\s|]/gu)) {
      const found = read(this.left, index);
      if (!found) continue;
      this.cut(index, found.end);
      return found;
    }
    return null;
  }

  /** Like `takeFirst`, but reads only what the text begins with. */
  takeNext<T extends { end: number }>(read: (left: string, at: number) => T | null): T | null {
    const found = /^ [^\s|]/u.test(this.left) ? read(this.left, 1) : null;
    if (found) this.cut(1, found.end);
    return found;
  }

  /** Leaves a mark in place of the words, so that the words before and after them do not form a phrase. */
  private cut(from: number, to: number): void {
    this.left = `${this.left.slice(0, from)}|${this.left.slice(to)}`.replace(/[\s|]*\|[\s|]*/g, ' | ');
  }

  /** Returns the words that were not taken out as they stand, if they stand together: "compresor de tornillo"; null if not. */
  phrase(): string | null {
    const [first = '', ...others] = this.left
      .split('|')
      .filter(part => part.split(' ').some(word => word !== '' && !fillers.has(word)));
    const words = first.trim().split(' ');
    const isSaid = (word: string) => !fillers.has(word);
    return others.length > 0 || first === ''
      ? null
      : words.slice(words.findIndex(isSaid), words.findLastIndex(isSaid) + 1).join(' ');
  }

  /** Returns the words that were not taken out, except filler words. */
  remaining(): string[] {
    return this.left
      .split(/[\s|]+/)
      .filter(word => word !== '' && !fillers.has(word))
      .map(word => word.slice(0, longestWord));
  }
}

/** Returns the words that are not corrected: those of names, in quotation marks, or with a capital letter inside the sentence. */
const keptIn = (question: string, names: readonly string[]): ReadonlySet<string> =>
  new Set(
    [
      ...names,
      ...(question.match(/["“«'][^"”»']{2,80}["”»']/gu) ?? []),
      ...(question.match(/(?<=\p{L}[,;:]?\s)\p{Lu}\p{L}+/gu) ?? []),
      ...(question.match(/(?:llam\w+|de nombre|named|called)\s+\p{L}+(?:\s+\p{L}+)?/gu) ?? []),
    ].flatMap(text => foldName(text).match(/\p{L}+/gu) ?? []),
  );

/** Words of single trades, with the word that all businesses use: a clinic's patients are customers. */
const commonFor: ReadonlyMap<string, string> = new Map(
  Object.entries(tradeWords).flatMap(([common, words]) => words.map(word => [word, common] as const)),
);
const shortFor: Readonly<Record<string, string>> = { q: 'que', x: 'por', xq: 'porque', pq: 'porque', d: 'de' };

/** A plan names no words with more characters. */
const longestWord = 120;

/** More than the patterns of both languages; the rest is for names of sellers and for words that people put in quotation marks. */
export const patterns = boundedCache<RegExp>({ maxEntries: 2_000 });
/** Matches whole words only. A space in the pattern matches one space in the text. */
const patternOf = (words: string): RegExp =>
  cachedValue(patterns, words, () => new RegExp(`(?<=[\\s|])(?:${words})(?=[\\s|])`, 'u'));

/** Words of both languages that add nothing to what is asked for. */
const fillers: ReadonlySet<string> = new Set(fillerWords);
