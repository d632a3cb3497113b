import type { ChannelDescriptor } from './provider.port.js';
import { lengthIn } from './text-length.js';

/** Where a sentence ends: behind its mark and whatever closes it, or at the end of a line. */
const sentenceEnd = /[.!?…][)"'»”’\]]*(?=\s)|(?=\n)/gu;
/** Behind the last word that fits. */
const wordEnd = /(?<=\S)(?=\s)/gu;
const ellipsis = '…';
/** A text that ends earlier says too little of what was written. */
const leastShare = 1 / 3;

/**
 * The text, or as much of it as a channel takes: up to the end of a sentence, else of a word with an ellipsis. For texts that a
 * program wrote; what a person wrote is refused instead, since they can shorten it themselves.
 */
export function cutToFit({ text: rule }: Pick<ChannelDescriptor, 'text'>, text: string): string {
  if (rule === null) return text;
  const { maxLength, countedIn } = rule;
  const lengthOf = (part: string) => lengthIn(countedIn, part);
  if (lengthOf(text) <= maxLength) return text;
  const sentences = startOf(text, sentenceEnd, lengthOf, maxLength);
  if (lengthOf(sentences) >= maxLength * leastShare) return sentences;
  const room = maxLength - lengthOf(ellipsis);
  const words = startOf(text, wordEnd, lengthOf, room);
  if (lengthOf(words) >= room * leastShare) return words + ellipsis;
  return lettersOf(text, lengthOf, room) + ellipsis;
}

/** The longest start of the text that ends where `ends` finds an end, and is no longer than allowed. */
function startOf(text: string, ends: RegExp, lengthOf: (part: string) => number, maxLength: number): string {
  let longest = '';
  for (const { index, 0: mark } of text.matchAll(ends)) {
    const start = text.slice(0, index + mark.length);
    if (lengthOf(start) > maxLength) break;
    longest = start;
  }
  return longest.trimEnd();
}

/** Whole letters: an emoji of several code points is not cut into others. */
function lettersOf(text: string, lengthOf: (part: string) => number, maxLength: number): string {
  let start = '';
  let length = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    length += lengthOf(segment);
    if (length > maxLength) break;
    start += segment;
  }
  return start;
}
