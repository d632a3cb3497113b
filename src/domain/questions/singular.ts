/**
 * Returns the words without plural endings, since products are found by a part of their name: "taladros" would not match "Taladro
 * percutor".
 */
export const singular = (words: string): string =>
  words.replace(/(?<=\p{L}{2}(?:[lrndx]|sh|ch|ss))es(?=\s|$)/gu, '').replace(/(?<=\p{L}{3}[^\Ws\d])s(?=\s|$)/gu, '');
