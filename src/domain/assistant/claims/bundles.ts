import { matchesOf } from '../../shared/matches.js';

const unit = String.raw`(?!\d|[.,]\d|\s?(?:mm|cm|m|mt|mts|metros?|m2|m²|pulgadas?|pulg|pies|ft|feet|in|inch|inches|"|''|kg|g|ml|l|lts?)(?![a-z]))`;
const one = '(?:1|un[oa]?|one|otr[oa]|another|the (?:second|other))';
const two = '(?:2|dos|two)';

/** "Una lona de 3 x 2": after such a word, the numbers are the size of a thing. "promoción de 3x2" is an offer. */
const ofSize =
  /(?<!\b(?:promo|promocion|promociones|oferta|ofertas|descuento|deal|offer|el|un|con) )\b(?:de|mide|miden|medidas?|tamano|measures|size) $/u;

/** Offers to pay for fewer pieces than the customer takes, such as "2x1": each pattern with the function that reads it. */
const patterns: readonly [RegExp, (match: RegExpMatchArray) => string | null][] = [
  [
    // "9x19x39" are the sides of a thing.
    new RegExp(String.raw`(?<![\d.,])(?<!\d\s?[x*]\s?)(\d)\s?[x*]\s?(\d)${unit}(?!\s?[x*]\s?\d)`, 'gu'),
    ({ 1: a, 2: b, index, input = '' }) =>
      Number(a) > Number(b) && Number(b) > 0 && !ofSize.test(input.slice(0, index)) ? `${a}x${b}` : null,
  ],
  [
    /(?<![\d.,])(\d)\s(?:por|for|al precio de)\s?(?:el precio de |the price of )?(\d|un[oa]|one)(?!\d|[.,]\d|[a-z])/gu,
    ([, a, b]) => {
      const paid = Number(b) || 1;
      return Number(a) > paid ? `${a}x${paid}` : null;
    },
  ],
  [
    /(?:llev|toma|get|take)[a-z]*\s(\d)[^.!?\n\d]{0,20}(?:y\s)?(?:pag|pay)[a-z]*\s(?:sol[oa]\s|only\s)?(\d|un[oa]|one)/gu,
    ([, a, b]) => `${a}x${Number(b) || 1}`,
  ],
  [
    /(?:pag|pay)[a-z]*\s(?:for\s)?(\d|un[oa]|one)[^.!?\n\d]{0,20}(?:llev|get|take)[a-z]*\s(\d)/gu,
    ([, b, a]) => `${a}x${Number(b) || 1}`,
  ],
  [
    new RegExp(
      `(?:compr|llev|buy)[a-z]* ${one}[^.!?\\n]{0,25}(?:llev|get|regal|obten|segund)[a-z]* (?:el |la )?${one}`,
      'gu',
    ),
    () => '2x1',
  ],
  [new RegExp(`(?<![a-z])(?:bogo|${two} por ${one}|${two}[- ]for[- ]${one})(?![a-z])`, 'gu'), () => '2x1'],
];

/** Each pattern needs one of these. */
const maybeBundle = /\d|compr|llev|buy|bogo|dos|two/u;

/** An offer to get more pieces than are paid for, such as "2x1" or "3x2", and its position. */
export interface BundleClaim {
  value: string;
  at: number;
}

/** Returns the offers in a folded sentence. */
export const bundlesIn = (sentence: string): BundleClaim[] =>
  (maybeBundle.test(sentence) ? patterns : []).flatMap(([pattern, read]) =>
    matchesOf(pattern, sentence).flatMap(match => {
      const value = read(match);
      return value === null ? [] : [{ value, at: match.index }];
    }),
  );
