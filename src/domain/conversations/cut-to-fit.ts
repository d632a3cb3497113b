import type { ChannelDescriptor } from './provider.port.js';
import { lengthIn } from './text-length.js';

/** The end of a sentence: after its mark and any closing quotes or brackets, or at the end of a line. */
const sentenceEnd = /[.!?…][)"'»”’\]]*(?=\s)|(?=\n)/gu;
const wordEnd = /(?<=\S)(?=\s)/gu;
const ellipsis = '…';
/** The minimum share of the length that a cut text must reach: a shorter one would lose too much of the content. */
const leastShare = 1 / 3;

/**
 * Returns the text, or as much of it as a channel accepts: up to the end of a sentence, otherwise of a word with an ellipsis. Use
 * it only for texts that a program wrote; a text that a person wrote is refused instead, since they can shorten it themselves.
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

/** Returns the longest start of the text that ends at a match of `ends` and is not too long. */
function startOf(text: string, ends: RegExp, lengthOf: (part: string) => number, maxLength: number): string {
  let longest = '';
  for (const { index, 0: mark } of text.matchAll(ends)) {
    const start = text.slice(0, index + mark.length);
    if (lengthOf(start) > maxLength) break;
    longest = start;
  }
  return longest.trimEnd();
}

/** Returns as many whole letters as fit: an emoji of several code points is not cut into other emoji. */
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
