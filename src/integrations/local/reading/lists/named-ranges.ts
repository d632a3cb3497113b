import { measuredText } from '../../../../domain/assistant/index.js';

/** For which numbers a product is, both ends included: "8 a 12 años", "hasta 10 personas". */
export interface NamedRange {
  least: number;
  most: number;
}

const number = String.raw`(\d+(?:[.,]\d+)?)`;
const between = new RegExp(String.raw`(?<![\d.,])${number}\s?(?:a|-|–|to|y)\s?${number}(?![.,]?\d)`, 'gu');
const upTo = new RegExp(String.raw`(?:hasta|up to|max\.?|maximo|menos de|under)\s(?:de\s)?${number}(?![.,]?\d)`, 'gu');
const from = new RegExp(String.raw`(?:desde|mas de|over|from|minimo)\s${number}(?![.,]?\d)`, 'gu');

/** Returns the ranges that a product's name says. */
export function rangesIn(name: string): NamedRange[] {
  const text = measuredText(name).replace(/(\d)[.,](\d{3})(?!\d)/gu, '$1$2');
  const value = (found: string | undefined) => Number((found ?? '').replace(',', '.'));
  return [
    ...[...text.matchAll(between)].map(match => ({ least: value(match[1]), most: value(match[2]) })),
    ...[...text.matchAll(upTo)].map(match => ({ least: 0, most: value(match[1]) })),
    ...[...text.matchAll(from)].map(match => ({ least: value(match[1]), most: Number.POSITIVE_INFINITY })),
  ].filter(({ least, most }) => least < most);
}

/** Returns the end of the tightest range that holds one of these numbers; null if none does. */
export function fitsIn(ranges: readonly NamedRange[], values: readonly number[]): number | null {
  const fitting = ranges.filter(({ least, most }) => values.some(value => value >= least && value <= most));
  return fitting.length === 0 ? null : Math.min(...fitting.map(({ most }) => most));
}
