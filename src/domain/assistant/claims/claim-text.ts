import { withDigits } from './number-words.js';
import { folded, plainText, sentencesOf, withoutLeet } from './plain-text.js';

/** A text as the detectors read it. */
export interface ClaimText {
  /** Plain, with case and accents, numbers in digits: for amounts, links and names. */
  text: string;
  /** The same in lower case without accents, sentence by sentence: for everything that is said in words. */
  sentences: string[];
}

/** Reads what is written, however it is disguised (see `plainText`). */
export function claimText(written: string): ClaimText {
  const text = withDigits(plainText(written));
  return {
    text,
    sentences: sentencesOf(text).map(sentence => folded(withoutLeet(sentence)).replace(/\s+/g, ' ').trim()),
  };
}
