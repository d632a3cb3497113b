import { foldName } from '../../shared/fold.js';

/** Only this many characters are read: people say who they are early in a text. */
const maxLength = 6_000;

/** Returns the part of a text that is read, composed and with plain apostrophes. */
export const readable = (text: string): string =>
  text
    .slice(0, maxLength)
    .normalize('NFC')
    .replace(/[’‘`´]/g, "'")
    .replace(/[ \t\u00a0]+/g, ' ');

/** The expression of a word that begins with a capital letter. */
export const capital = String.raw`\p{Lu}[\p{L}'-]{1,24}`;
/** What may stand before a rule's first word: the start, or anything but a letter or digit. */
export const start = String.raw`(?<![\p{L}\p{N}])`;

/** Whether the words just before a position in the text deny what follows, or are about somebody else. */
export const isDenied = (text: string, at: number): boolean =>
  /(?:^|[^\p{L}])(?:no|ya no|nunca|not|n't|never|si|if|que)\s{1,3}$/iu.test(text.slice(Math.max(0, at - 12), at));

/** Returns a list as a set of folded words. */
export const foldedSet = (words: string): ReadonlySet<string> =>
  new Set(
    words
      .trim()
      .split(/\s*[,\n]\s*/)
      .map(foldName),
  );

/** Writes words that are all in one case as names are written. */
export function asName(text: string): string {
  const isShouted = text === text.toUpperCase();
  if (!isShouted && text !== text.toLowerCase()) return text;
  return text
    .toLowerCase()
    .split(' ')
    .map((word, index) => (index > 0 && particles.has(word) ? word : word.slice(0, 1).toUpperCase() + word.slice(1)))
    .join(' ');
}

export const particles: ReadonlySet<string> = new Set([
  'de',
  'del',
  'la',
  'las',
  'los',
  'da',
  'dos',
  'van',
  'von',
  'y',
]);
