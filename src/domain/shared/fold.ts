const stripped = (text: string): string => text.normalize('NFD').replace(/\p{M}+/gu, '');

/** Letters of Western scripts by code, in which nearly all is written: looking them up takes a third of the general way. */
const western = /^[\0-\u017F]*$/;
const accented = /[\u00C0-\u017F]/g;
const plainLetters = new Map(
  Array.from({ length: 0x180 - 0xc0 }, (_, index) => String.fromCharCode(0xc0 + index)).map(letter => [
    letter,
    stripped(letter),
  ]),
);
const severalSpaces = /[^\S ]\s*| \s+/g;

/** A text without accents and other marks. */
export const withoutMarks = (text: string): string =>
  western.test(text) ? text.replace(accented, letter => plainLetters.get(letter) ?? letter) : stripped(text);

/** A name in lower case, without accents, with single spaces: the stored key that names are sorted and compared by. */
export const foldName = (name: string | null): string =>
  withoutMarks(name ?? '')
    .toLowerCase()
    .replace(severalSpaces, ' ')
    .trim();
