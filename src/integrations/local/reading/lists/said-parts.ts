import { isStopWord, measuredText, type Word, wordOf } from '../../../../domain/assistant/index.js';
import {
  articles,
  beforeSizes,
  counting,
  definites,
  joins,
  measures,
  ofSizes,
  pointing,
  refusing,
} from './said-words.js';

export interface SaidToken {
  text: string;
  word: Word | null;
  /** The number that it is; null for none. */
  value: number | null;
  isFigure: boolean;
  /** Whether it is a word that may name a thing. */
  tells: boolean;
}
/** A part of a message that may name one thing of a list, with places of its tokens. */
export interface SaidPart {
  tokens: number[];
  /** Places of the words that may name a thing. */
  words: number[];
  count: number | null;
  countAt: number;
  /** Whether the count is only an article. */
  loose: boolean;
  /** Numbers that say which thing is meant. */
  sizes: number[];
  definite: boolean;
  points: boolean;
  refuses: boolean;
}

/** Returns the words, numbers and signs of a text in their order. A number with a point between its thousands is one number. */
export function tokensOf(text: string): SaidToken[] {
  const folded = measuredText(text).replace(/(\d)[.,](\d{3})(?!\d)/gu, '$1$2');
  return (folded.match(/\d+(?:[.,]\d+)?|[\p{L}']+|[^\s\p{L}\d]/gu) ?? []).map(found => {
    const isFigure = /^\d/u.test(found);
    const isWord = /^\p{L}/u.test(found);
    const value = isFigure
      ? Number(found.replace(',', '.'))
      : Object.hasOwn(counting, found)
        ? (counting[found] ?? null)
        : null;
    return {
      text: found,
      word: isWord || isFigure ? wordOf(found) : null,
      value,
      isFigure,
      tells: isWord && value === null && found.length > 1 && !isStopWord(found),
    };
  });
}

const newPart = (): SaidPart => ({
  tokens: [],
  words: [],
  count: null,
  countAt: -1,
  loose: false,
  sizes: [],
  definite: false,
  points: false,
  refuses: false,
});

/** Divides a message where a new thing may begin: at signs, at words such as "y" and "con", and at numbers that count. */
export function partsOf(tokens: readonly SaidToken[]): SaidPart[] {
  const parts: SaidPart[] = [];
  let part = newPart();
  const begin = () => {
    if (part.tokens.length > 0) parts.push(part);
    part = newPart();
  };
  for (const [at, { text, value, word, tells }] of tokens.entries()) {
    if ((word === null && !/^['"´`/-]$/u.test(text)) || joins.test(text)) {
      begin();
      continue;
    }
    const [last = '', next = ''] = [tokens[at - 1]?.text, tokens[at + 1]?.text];
    const isArticle = articles.has(text);
    const saysWhich = beforeSizes.test(last) && (part.words.length > 0 || ofSizes.test(last));
    if (value !== null && !isArticle && (saysWhich || measures.test(next))) part.sizes.push(value);
    else if (value !== null) {
      const isTaken = isArticle ? part.count !== null : part.count !== null && !part.loose;
      if (isTaken || part.words.length > 0) begin();
      if (!isArticle || part.count === null) Object.assign(part, { count: value, countAt: at, loose: isArticle });
      part.tokens.push(at);
      continue;
    }
    part.definite ||= definites.test(text);
    part.points ||= pointing.test(text);
    part.refuses ||= refusing.test(text);
    if (tells && !measures.test(text) && !pointing.test(text)) part.words.push(at);
    part.tokens.push(at);
  }
  begin();
  return parts;
}

/** Whether a part only points to a thing that was spoken of: "2 de esos". */
export const isPointer = ({ words, points, count, loose }: SaidPart): boolean =>
  words.length === 0 && (points || (count !== null && !loose));
