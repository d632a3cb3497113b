import { foldName } from '../../../domain/shared/fold.js';
import fillerWords from './filler-words.json' with { type: 'json' };
import { mendWords } from './mend-words.js';

/** The text of a question, from which readers take what they understand; what is left nobody understood. */
export class QuestionText {
  private left: string;

  /** `names` may stand in it, and are no words that somebody mistyped. */
  constructor(question: string, names: readonly string[] = []) {
    this.left = ` ${mendWords(foldName(question), keptIn(question, names))
      // What people write for short.
      .replace(/(?<![\p{L}\d])(q|x|xq|pq|d)(?![\p{L}\d])/gu, word => shortFor[word] ?? word)
      .replace(/n['’]t\b/g, 'nt')
      .replace(/['’]s\b/g, '')
      .replace(/[^\p{L}\p{N}%@.,/+-]+/gu, ' ')
      // Marks within a number or a date are its own: "1,5", "12/11".
      .replace(/(?<!\d)[.,/+-]|[.,/+-](?!\d)/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()} `;
  }

  /** Where these words stand in it; -1 where they do not. Nothing is taken. */
  indexOf(words: string): number {
    return patternOf(words).exec(this.left)?.index ?? -1;
  }

  /** Whether these words stand in it; nothing is taken. */
  has(words: string): boolean {
    return patternOf(words).test(this.left);
  }

  /** The first match of whole words, which is taken out; null where they do not stand in it. */
  take(words: string): RegExpExecArray | null {
    const found = patternOf(words).exec(this.left);
    if (found) this.cut(found.index, found.index + found[0].length);
    return found;
  }

  /** As `take`, where what was found also means what is looked for. */
  takeIf(words: string, means: (found: RegExpExecArray) => boolean): RegExpExecArray | null {
    const found = patternOf(words).exec(this.left);
    return found && means(found) ? this.take(words) : null;
  }

  /** The first place where a reader finds something, up to the end that it names, which is taken out. */
  takeFirst<T extends { end: number }>(read: (left: string, at: number) => T | null): T | null {
    for (const { index } of this.left.matchAll(/(?<=[\s|])[^\s|]/gu)) {
      const found = read(this.left, index);
      if (!found) continue;
      this.cut(index, found.end);
      return found;
    }
    return null;
  }

  /** A mark stays where something was, so that what stood before and behind it does not become one phrase. */
  private cut(from: number, to: number): void {
    this.left = `${this.left.slice(0, from)}|${this.left.slice(to)}`.replace(/[\s|]*\|[\s|]*/g, ' | ');
  }

  /** The words that nobody took, but those that only hold a question together. */
  remaining(): string[] {
    return this.left
      .split(/[\s|]+/)
      .filter(word => word !== '' && !fillers.has(word))
      .map(word => word.slice(0, longestWord));
  }
}

/** Words of names, of what is quoted, and with a capital within the sentence. */
const keptIn = (question: string, names: readonly string[]): ReadonlySet<string> =>
  new Set(
    [
      ...names,
      ...(question.match(/["“«'][^"”»']{2,80}["”»']/gu) ?? []),
      ...(question.match(/(?<=\p{L}[,;:]?\s)\p{Lu}\p{L}+/gu) ?? []),
      ...(question.match(/(?:llam\w+|de nombre|named|called)\s+\p{L}+(?:\s+\p{L}+)?/gu) ?? []),
    ].flatMap(text => foldName(text).match(/\p{L}+/gu) ?? []),
  );

const shortFor: Readonly<Record<string, string>> = { q: 'que', x: 'por', xq: 'porque', pq: 'porque', d: 'de' };

/** Longer ones are no words; a plan names none of more characters. */
const longestWord = 120;

const patterns = new Map<string, RegExp>();
function patternOf(words: string): RegExp {
  let pattern = patterns.get(words);
  if (!pattern) {
    // A space in the words is one in the text; whole words only.
    pattern = new RegExp(`(?<=[\\s|])(?:${words})(?=[\\s|])`, 'u');
    patterns.set(words, pattern);
  }
  return pattern;
}

/** Words of both languages that say nothing of what is asked for. */
const fillers: ReadonlySet<string> = new Set(fillerWords);
