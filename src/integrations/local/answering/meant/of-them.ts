import type { SaidItem } from '../said/quantities.js';

/** "De esos 20 son niños": how many of those that were counted are something, and no new number. */
export const isOfThem = (folded: string, { quantity }: SaidItem): boolean =>
  new RegExp(
    String.raw`\bde (?:es[oa]s|ell[oa]s|l[oa]s cuales|tod[oa]s)\b[^.?!]{0,12}\b${quantity} (?:son|serian)\b|\b${quantity} of (?:them|those|us) (?:are|is|would be)\b`,
    'u',
  ).test(folded);
