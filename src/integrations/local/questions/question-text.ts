import { foldName } from '../../../domain/shared/fold.js';
import fillerWords from './filler-words.json' with { type: 'json' };

/** The text of a question, from which readers take what they understand; what is left nobody understood. */
export class QuestionText {
  private left: string;

  constructor(question: string) {
    this.left = ` ${foldName(question)
      // What people write for short.
      .replace(/(?<![\p{L}\d])(q|x|xq|pq|d)(?![\p{L}\d])/gu, word => shortFor[word] ?? word)
      .replace(/n['’]t\b/g, 'nt')
      .replace(/['’]s\b/g, '')
      .replace(/[^\p{L}\p{N}%@.+-]+/gu, ' ')
      .replace(/(?<!\d)[.+-]|[.+-](?!\d)/g, ' ')
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
    // A mark stays where something was, so that what stood before and behind it does not become one phrase.
    if (found)
      this.left = `${this.left.slice(0, found.index)}|${this.left.slice(found.index + found[0].length)}`.replace(
        /[\s|]*\|[\s|]*/g,
        ' | ',
      );
    return found;
  }

  /** The words that nobody took, but those that only hold a question together. */
  remaining(): string[] {
    return this.left
      .split(/[\s|]+/)
      .filter(word => word !== '' && !fillers.has(word))
      .map(word => word.slice(0, longestWord));
  }
}

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
