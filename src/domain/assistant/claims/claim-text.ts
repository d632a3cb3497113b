import { collapseSpaces } from '../../shared/collapse-spaces.js';
import { mostSentences, remembered } from '../../shared/remembered.js';
import { withDigits } from './number-words.js';
import { folded, plainText, sentencesOf, withoutLeet } from './plain-text.js';

/** A text in the forms that the detectors read. */
export interface ClaimText {
  /** Plain text with case and accents, and numbers in digits: for amounts, links and names. */
  text: string;
  /** The same in lower case without accents, split into sentences: for everything that is said in words. */
  sentences: string[];
}

const plainly = remembered(sentence => collapseSpaces(folded(withoutLeet(sentence))), mostSentences);

/** Reads a text, however it is disguised (see `plainText`). */
export function claimText(written: string): ClaimText {
  const text = withDigits(plainText(written));
  return {
    text,
    sentences: sentencesOf(text).map(sentence => plainly(sentence)),
  };
}
