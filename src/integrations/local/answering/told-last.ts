import { lastAnswer } from './said/last-answer.js';
import type { Talk } from './talk.js';
import { partsFor } from './translated-parts.js';
import { continued } from './voice.js';

/** Returns a text without line breaks, as parts of an answer are compared. */
export const inOneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Whether the last answer told a sentence of the shop, as the shop wrote it or as it was translated for the customer. */
export function toldLast({ input }: Talk, sentence: string): boolean {
  if (sentence === '') return false;
  const last = inOneLine(lastAnswer(input));
  const [read = sentence] = partsFor(input, input.dialogue, [sentence], false).parts;
  return [sentence, read].map(inOneLine).some(each => last.includes(each) || last.includes(continued(each)));
}
