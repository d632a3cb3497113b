import { plainWord } from './spanish-forms.js';

/** A word, number or mark of a sentence. */
export interface Token {
  text: string;
  /** In lower case without accents. */
  plain: string;
  kind: 'word' | 'number' | 'mark' | 'name';
  /** Whether white space stands before it. */
  spaced: boolean;
}

/** Private characters stand for names that are hidden from the translation. */
const isHidden = (text: string): boolean => /^\p{Co}$/u.test(text);
const pieces =
  /(?:\p{Lu}{0,3}[$\u20a1+]|\p{Lu}(?=\d))?\d+(?:[.,:/x-]\d+)*%?(?:\p{L}{1,2}\d?(?!\p{L}))?|[\p{L}\p{M}]+(?:\d(?!\d))?(?:['.-]\p{L}+)*|[^\s\p{L}\p{M}\d]/gu;

/** "3:00 p. m." */
const hour = /(?<=\d\s?)([ap])\.\s?m\.(?!\p{L})/giu;

/** Returns the words, numbers and marks of a sentence in their order. Opening question and exclamation marks are left out. */
export function tokensOf(sentence: string): Token[] {
  const tokens: Token[] = [];
  const text = sentence.normalize('NFC').replace(hour, '$1m');
  for (const match of text.matchAll(pieces)) {
    const [piece] = match;
    if (piece === '\u00bf' || piece === '\u00a1') continue;
    const kind = isHidden(piece)
      ? 'name'
      : /^(?:\p{Lu}{0,3}[$\u20a1+]|\p{Lu})?\d/u.test(piece)
        ? 'number'
        : /\p{L}/u.test(piece)
          ? 'word'
          : 'mark';
    const spaced = /\s/u.test(text[match.index - 1] ?? ' ');
    tokens.push({ text: piece, plain: plainWord(piece), kind, spaced });
  }
  return tokens;
}
