import { matchesOf } from '../../shared/matches.js';
import { canonicalNumber, numbersIn } from './amounts.js';

/** A number at the end of what it is told of: "9 hilos 1280", "(600 hilos 2,150)". In front of a word it counts that. */
const atEnd =
  /(?<=\p{L}\)?:?\s)(?:\d{1,3}(?:[.,]\d{3})+|\d{3,7})(?![\d.,]*\d)(?=\s*(?:$|[.;,)/\n])|\s(?:y|e|o|c\/u|cada|por|el|la|and|or|each|per|the)(?!\p{L}))/giu;
/** "Modelo 2024", "norma 3864", "hasta 500": these are no prices. */
const noPrice =
  /(?:^|[^\p{L}])(?:modelos?|a[n\u00f1]os?|ref(?:erencia)?|c[o\u00f3]d(?:igo)?|serie|norma|iso|tipo|hasta|model|years?|series|type|code|up to|n[o\u00b0\u00ba]\.?|#)\s$/iu;
/** How many times the price of the product a price in its text may be, or the other way round. */
const mostTimes = 20;

/**
 * Returns the prices that the text of a product states without a currency, in canonical form: what is sold beside it in another size or
 * kind costs neither a small part nor many times of it.
 */
export function barePricesIn(text: string, price: string): string[] {
  const [own = 0] = numbersIn(price).map(Number);
  return matchesOf(atEnd, text).flatMap(match => {
    const value = noPrice.test(text.slice(0, match.index)) ? null : canonicalNumber(match[0]);
    if (value === null || Number(value) < 100) return [];
    const isNear = own === 0 || (Number(value) <= own * mostTimes && own <= Number(value) * mostTimes);
    return isNear ? [value] : [];
  });
}
