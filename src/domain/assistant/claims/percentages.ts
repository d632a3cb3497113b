import { matchesOf } from '../../shared/matches.js';
import { numbersIn } from './amounts.js';

const written = /(\d+(?:[.,]\d+)?)\s?(?:%|por\s?ciento|porciento|percent|pct)/giu;
/** Parts of a price in words: half the price is a discount of 50 %. */
const parts: readonly (readonly [RegExp, string])[] = [
  [
    /(?<!\p{L})(?:a |la |por la )?mitad (?:de(?:l)? )?(?:su |tu )?(?:precio|costo|valor)|(?<!\p{L})(?:a|por) (?:la )?mitad(?!\p{L}(?! de camino))(?! de (?:camino|semana|mes|año|obra))|(?<!\p{L})la mitad de lo que|(?<!\p{L})half[- ]?(?:the )?(?:price|off|cost|of the price)|(?<!\p{L})1\/2 precio|(?<!\p{L})medio precio|(?<!\p{L})(?:hago|hacemos|dejo|dejamos|doy|damos|cobro|cobramos) (?:a |por )?la mitad|1\/2 price/giu,
    '50',
  ],
  [
    /(?<!\p{L})(?:un )?tercio (?:menos|de descuento|del precio|de rebaja)|(?<!\p{L})(?:a |one )third (?:off|less|of the price)/giu,
    '33',
  ],
  [
    /(?<!\p{L})(?:una )?(?:cuarta parte|cuarto) (?:menos|de descuento|del precio|de rebaja)|(?<!\p{L})(?:a |one )quarter (?:off|less|of the price)/giu,
    '25',
  ],
];

/** Each part needs one of these. */
const maybePart = /mitad|half|precio|price|terci|third|cuart|quarter/iu;

/**
 * Returns the percentages of `text` in canonical form, including halves, thirds and quarters of a price. Numbers in words must already be
 * digits.
 */
export const percentagesIn = (text: string): string[] => [
  ...matchesOf(written, text).flatMap(match => numbersIn(match[1] ?? '')),
  ...(maybePart.test(text) ? parts : []).flatMap(([pattern, value]) => (text.match(pattern) ?? []).map(() => value)),
];
