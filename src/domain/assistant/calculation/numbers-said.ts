import { matchesOf } from '../../shared/matches.js';
import { canonicalNumber } from '../claims/amounts.js';
import { withDigits } from '../claims/number-words.js';
import { folded, plainText } from '../claims/plain-text.js';
import { measuredText } from '../measures/index.js';
import { withDaysSaid, withNightsSaid } from '../terms/days-said.js';

/** Words that count without being numbers, folded. "Once" and "ten" are left by `withDigits`, which reads them as other words too. */
const counting: readonly (readonly [RegExp, string])[] = [
  ['segund[oa]s?|second|ambos|ambas|both|par|pares|pareja|parejas|couple|pair|fin(?:es)? de semana|weekend', '2'],
  ['tercer[oa]?|third|trio', '3'],
  ['cuart[oa]|fourth', '4'],
  ['quint[oa]|fifth', '5'],
  ['sext[oa]|sixth', '6'],
  ['septim[oa]|seventh|semanas?|weeks?', '7'],
  ['octav[oa]|eighth', '8'],
  ['noven[oa]|ninth', '9'],
  ['decim[oa]|tenth|ten', '10'],
  ['once', '11'],
  ['docenas?|dozens?|anos?|years?', '12'],
  ['quincenas?', '15'],
  ['medi[oa]s?|half|mitad', '0.5'],
  ['cuartos?|quarter', '0.25'],
].map(([words, value = '']) => [new RegExp(String.raw`(?<![\p{L}\d])(?:${words})(?![\p{L}\d])`, 'u'), value] as const);

/** Returns what a row of digits may mean: "1.500" is 1500 or one and a half, "2,3" is a number or two. */
const readingsOf = (written: string): string[] => [
  ...[canonicalNumber(written) ?? []].flat(),
  ...(/^\d{1,3}[.,]\d{3}$/u.test(written) ? [String(Number(written.replace(',', '.')))] : []),
  ...written.split(',').flatMap(one => canonicalNumber(one) ?? []),
];
const digitsIn = (text: string): string[] => matchesOf(/\d+(?:[.,]\d+)*/gu, text).flatMap(([all]) => readingsOf(all));

/** Small units with what they are of the larger one that goods are sold by: 500 g of 8 people are 0.5 kg each. */
const small: readonly (readonly [RegExp, number])[] = [
  [/(\d+(?:[.,]\d+)?) ?(?:g|grs?|gramos?|grams?|ml|cc|mililitros?|millilit(?:er|re)s?)(?![\p{L}\d])/gu, 1000],
  [/(\d+(?:[.,]\d+)?) ?(?:cms?|centimetros?|centimet(?:er|re)s?)(?![\p{L}\d])/gu, 100],
];
const inLargerUnit = (text: string): string[] =>
  small.flatMap(([pattern, of]) =>
    matchesOf(pattern, text).flatMap(([, written = '']) =>
      readingsOf(written).map(value => String(Number((Number(value) / of).toFixed(6)))),
    ),
  );

/**
 * Returns the numbers of a text that something can be counted by, in canonical form: in digits, in words of both languages, in halves and
 * dozens, grams and centimetres in kilos and metres too, and the days and nights of "de viernes a domingo".
 */
export function numbersSaid(text: string): Set<string> {
  const plain = folded(withDigits(plainText(text)));
  const measured = measuredText(text);
  return new Set([
    ...[plain, measured, withDaysSaid(measured), withNightsSaid(measured)].flatMap(digitsIn),
    ...inLargerUnit(plain),
    ...counting.flatMap(([pattern, value]) => (pattern.test(plain) ? [value] : [])),
  ]);
}
