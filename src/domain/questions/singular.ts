/** The words without the ending of a plural, since products are sought by a part of their name: "taladros" is in no "Taladro percutor". */
export const singular = (words: string): string =>
  words.replace(/(?<=\p{L}{2}(?:[lrndx]|sh|ch|ss))es(?=\s|$)/gu, '').replace(/(?<=\p{L}{3}[^\Ws\d])s(?=\s|$)/gu, '');
