import { remembered } from './remembered.js';

const stripped = (text: string): string => text.normalize('NFD').replace(/\p{M}+/gu, '');

/**
 * The letters of Western scripts from `firstAccented` on, which almost all texts use, without their marks: looking them up takes a
 * fraction of the time of the general way.
 */
const firstAccented = 0xc0;
const plainLetters = Array.from({ length: 0x180 - firstAccented }, (_, index) =>
  stripped(String.fromCharCode(firstAccented + index)),
);
const severalSpaces = /[^\S ]\s*| \s+/g;

/** Returns a text without accents and other marks. */
export function withoutMarks(text: string): string {
  let plain = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < firstAccented) continue;
    const letter = plainLetters[code - firstAccented];
    if (letter === undefined) return stripped(text);
    plain += text.slice(from, at) + letter;
    from = at + 1;
  }
  return from === 0 ? text : plain + text.slice(from);
}

const isWideSpace = (code: number): boolean => code <= 0x205f || code === 0x3000 || code === 0xfeff;

/** Whether a text may have white space other than single blanks. Most texts have none, and reading them once is faster than a pattern. */
export function hasOddSpaces(text: string): boolean {
  let last = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x20 ? last === 0x20 : code <= 0x0d || code === 0xa0 || (code >= 0x1680 && isWideSpace(code)))
      return true;
    last = code;
  }
  return false;
}

/** Returns a name in lower case, without accents, with single spaces: the stored key for sorting and comparing names. */
export const foldName = (name: string | null): string => folded(name ?? '');

/** The names of a shop's products are folded again for every message. */
const mostFolded = 2_000;
const folded = remembered(name => {
  const lower = withoutMarks(name).toLowerCase();
  return (hasOddSpaces(lower) ? lower.replace(severalSpaces, ' ') : lower).trim();
}, mostFolded);
