import { byteBoundedCache, cachedValue, textBytes } from '../../shared/bounded-cache.js';
import { foldName } from '../../shared/fold.js';
import { matchesOf } from '../../shared/matches.js';
import { remembered } from '../../shared/remembered.js';
import { canonicalNumber } from '../claims/amounts.js';
import { withDigits } from '../claims/number-words.js';
import { stem } from '../search/stem.js';

export type Dimension = 'MASS' | 'LENGTH' | 'AREA' | 'VOLUME' | 'PERSONS' | 'TIME' | 'PIECES';

/** A quantity in the base unit of its dimension: grams, millimetres, square metres, millilitres, persons, days, pieces. */
export interface Measure {
  dimension: Dimension;
  amount: number;
  /** Number of times it is needed: "cuatro paredes de 3 por 2,5" is four times 7,5 square metres. */
  times: number;
  /** Stem of the noun that pieces are counted in; null for any. */
  noun: string | null;
  /** The words as said, with numbers in digits. */
  written: string;
  start: number;
  end: number;
}

const units: readonly (readonly [string, Dimension, number])[] = [
  ['m2|m²|mts?2|mts?²|metros? cuadrados?|square met(?:er|re)s?|sqm', 'AREA', 1],
  ['cm2|cm²|centimetros? cuadrados?', 'AREA', 0.0001],
  ['pies? cuadrados?|ft2|ft²|sq ?ft|square f(?:ee|oo)t', 'AREA', 0.09290304],
  ['hectareas?', 'AREA', 10_000],
  ['m3|m³|metros? cubicos?', 'VOLUME', 1_000_000],
  ['ml|mililitros?|cc|millilit(?:er|re)s?', 'VOLUME', 1],
  ['l|lts?|litros?|lit(?:er|re)s?', 'VOLUME', 1000],
  ['galon(?:es)?|gallons?', 'VOLUME', 3785.411784],
  ['kgs?|kilos?|kilogramos?|kilograms?', 'MASS', 1000],
  ['grs?|g|gramos?|grams?', 'MASS', 1],
  ['toneladas?|tons?', 'MASS', 1_000_000],
  ['lbs?|libras?|pounds?', 'MASS', 453.59237],
  ['oz|onzas?|ounces?', 'MASS', 28.349523125],
  ['km|kilometros?', 'LENGTH', 1_000_000],
  ['mm|milimetros?', 'LENGTH', 1],
  ['cms?|centimetros?|centimet(?:er|re)s?', 'LENGTH', 10],
  ['m|mts?|metros?|met(?:er|re)s?', 'LENGTH', 1000],
  ['yds?|yardas?|yards?', 'LENGTH', 914.4],
  ['pies?|ft|feet|foot', 'LENGTH', 304.8],
  ['pulgadas?|pulg|inch(?:es)?', 'LENGTH', 25.4],
  ['personas?|comensales|invitad[oa]s?|people|persons?|guests?|pax', 'PERSONS', 1],
  ['dias?|days?', 'TIME', 1],
  ['semanas?|weeks?', 'TIME', 7],
  ['mes|meses|months?', 'TIME', 30],
  ['anos?|years?', 'TIME', 360],
];
const anyUnit = units.map(([written]) => written).join('|');
const whole = units.map(([written, dimension, factor]) => ({
  pattern: new RegExp(`^(?:${written})$`, 'u'),
  dimension,
  factor,
}));
/** Returns the dimension of a written unit and its factor to the base unit; null if it is no unit of measure. */
export const unitIn = (written: string | null): { dimension: Dimension; factor: number } | null =>
  unitCalled(foldName(written));
const unitCalled = remembered(
  (folded): { dimension: Dimension; factor: number } | null =>
    whole.find(({ pattern }) => pattern.test(folded)) ?? null,
  500,
);

const divided: ReadonlySet<Dimension> = new Set(['MASS', 'VOLUME', 'LENGTH', 'AREA']);
/** Whether a part of what is sold by this unit can be bought: half a kilo, but not half a bag. */
export function isDivisible(written: string | null): boolean {
  const dimension = unitIn((written ?? '').trim().split(/\s+/u)[0] ?? null)?.dimension;
  return dimension !== undefined && divided.has(dimension);
}

const number = String.raw`\d+(?:[.,]\d+)*(?:\s\d\/\d)?|\d\/\d`;
const unit = String.raw`(?:${anyUnit})(?![\p{L}\d²³])`;
const between = String.raw`\s?(?:a|-|–|o|to|or)\s?`;
const measured = new RegExp(
  String.raw`(?<![\p{L}\d.,$₡€#/])(?:(?<from>${number})${between})?(?<value>${number})\s?(?<unit>${unit})`,
  'gu',
);
const side = String.raw`\s?(?:(?:${unit})\s?)?(?:de (?:largo|ancho|alto|altura|fondo)\s)?`;
const product = new RegExp(
  // "14x19x39" is the size of a block: no two of its sides are an area.
  String.raw`(?<![\p{L}\d.,$₡€#/])(?<!\d\s?(?:${unit})?\s?(?:x|por|by|\*)\s?)(?<one>${number})(?<unitOne>\s?${unit})?${side}(?:x|por|by|\*)\s?(?<two>${number})(?![.,]?\d)(?<unitTwo>\s?${unit})?(?!\s?(?:${unit})?\s?(?:x|por|by|\*)\s?\d)`,
  'gu',
);
/** "Cuatro paredes de", "2 perros que pesan": the number multiplies what follows. */
const timesBefore = /(\d{1,3})\s\p{L}{3,}(?:\s\p{L}+)?\s(?:de|of|que (?:pesan|miden)|a|con)\s(?:unos?\s|como\s)?$/u;

/** Reads "2 1/2" and "1,5" as numbers. */
function numberOf(written: string): number {
  const [, head = '', top, bottom] = /^(?:(\d+(?:[.,]\d+)*)\s?)??(?:(\d)\/(\d))?$/u.exec(written) ?? [];
  const part = top && bottom ? Number(top) / Number(bottom) : 0;
  return (head === '' ? 0 : Number(canonicalNumber(head) ?? 0)) + part;
}

const inches = /(?<![\p{L}\d])(\d+)\s?"(?=\s|$)/gu;
const parts: readonly (readonly [RegExp, number])[] = [
  [/^(?:medi[oa]|1\/2|(?:a )?half)$/u, 0.5],
  [/^(?:(?:un |1 )?cuarto|1\/4|(?:a )?quarter)$/u, 0.25],
  [/^(?:(?:tres|3) cuartos|3\/4|(?:three|3) quarters?)$/u, 0.75],
];
const part =
  '(?:medi[oa]|(?:(?:un|1) )?cuarto|(?:tres|3) cuartos|(?:a )?half|(?:a )?quarter|(?:three|3) quarters?|[13]/[24])';
/** Returns the size of a part of a unit in words: 0.5 for "medio"; 0 for any other word. */
export const partOf = (written: string): number => parts.find(([pattern]) => pattern.test(written))?.[1] ?? 0;
const andPart = new RegExp(
  String.raw`(?<![\p{L}\d.,/])(?:(\d+|un[oa]?|a|an) )?(${unit}) (?:y|and) (${part})(?![\p{L}\d/])(?!\s(?:${unit}|de ${unit}))`,
  'gu',
);
const manyAndPart = new RegExp(String.raw`(?<![\d.,/])(\d+) (?:y|and) (${part})(?: de| of)? (?=${unit})`, 'gu');
/** "Desde el cuarto mes" is the fourth one; "el cuarto de kilo" is a part. */
const fourth = String.raw`(?!(?<=\b(?:el|al|del|cada) )cuarto (?!de ))`;
const onlyPart = new RegExp(
  String.raw`(?<![\p{L}\d.,/])(?<!\d )${fourth}(${part})(?: de| of)?(?: an?| 1)? (?=${unit})`,
  'gu',
);
const one = new RegExp(String.raw`\b(?:un[oa]?|a|an|one) (?=${unit})`, 'gu');
const rate = new RegExp(String.raw`(?<!\p{L})(al|por|a la|cada|per|every|el) (?=${unit})`, 'gu');

const withPart = (many: string | undefined, more: string): number =>
  (/^\d+$/u.test(many ?? '') ? Number(many) : 1) + partOf(more);

/** Cached, because the texts of a shop come again with every message, and those of a message with every part of its answer. */
const known = byteBoundedCache<string>({ maxBytes: 2 * 1024 * 1024, bytesOf: textBytes });

/** Returns the unit that a measure was said in, with its factor to the base unit; null if it was said without one. */
export function unitSaid({ written }: Pick<Measure, 'written'>): { unit: string; factor: number } | null {
  const unit = /\p{L}+[²2]?$/u.exec(written.trim())?.[0] ?? '';
  const factor = unitIn(unit)?.factor;
  return factor === undefined ? null : { unit, factor };
}

/** Prepares a text for reading measures: folded, with numbers in digits and halves as decimals. */
export const measuredText = remembered(text => cachedValue(known, text, () => readMeasured(text)));

const readMeasured = (text: string): string =>
  foldName(withDigits(text.replace(inches, '$1 pulgadas')))
    .replace(/\bmedia docena\b/gu, '6')
    .replace(/\b(?:1 |una )?docena\b/gu, '12')
    .replace(/(?<!\d)(\d+) docenas/gu, (_, many: string) => String(Number(many) * 12))
    .replace(andPart, (_, many: string | undefined, of: string, more: string) => `${withPart(many, more)} ${of}`)
    .replace(manyAndPart, (_, many: string, more: string) => `${withPart(many, more)} `)
    .replace(onlyPart, (_, only: string) => `${partOf(only)} `)
    .replace(one, '1 ');

/** Prepares a text for reading rates: "por m²" means per one. */
export const ratedText = (text: string): string => measuredText(text).replace(rate, '$1 1 ');

const leastInCm = 15;
/** Returns every measure of a prepared text, in order. Of a range, the lower end counts. */
export function measuresIn(text: string): (Measure & { isRange: boolean })[] {
  const found: (Measure & { isRange: boolean })[] = [];
  // Each of the patterns needs a number in digits, which most texts do not have.
  if (!/\d/u.test(text)) return found;
  const add = (match: RegExpExecArray, said: Pick<Measure, 'dimension' | 'amount'> & { isRange: boolean }) => {
    const [written] = match;
    const start = match.index;
    const times = Number(timesBefore.exec(text.slice(0, start))?.[1] ?? 1);
    found.push({ ...said, times, noun: null, written, start, end: start + written.length });
  };
  for (const match of matchesOf(product, text)) {
    const { one = '', two = '', unitOne, unitTwo } = match.groups ?? {};
    // "Un vidrio de 60x80" is in centimetres: nobody cuts sixty metres.
    const plain = numberOf(one) >= leastInCm && numberOf(two) >= leastInCm ? 'cm' : 'm';
    const [first, second] = [unitOne ?? unitTwo, unitTwo ?? unitOne].map(unit => unitIn((unit ?? plain).trim()));
    if (first?.dimension !== 'LENGTH' || second?.dimension !== 'LENGTH') continue;
    const amount = (numberOf(one) * first.factor * numberOf(two) * second.factor) / 1_000_000;
    add(match, { dimension: 'AREA', amount, isRange: false });
  }
  for (const match of matchesOf(measured, text)) {
    const { from, value = '', unit: written = '' } = match.groups ?? {};
    const of = unitIn(written);
    const end = match.index + match[0].length;
    if (!of || found.some(other => other.start < end && match.index < other.end)) continue;
    const amount = numberOf(from ?? value) * of.factor;
    if (amount > 0) add(match, { dimension: of.dimension, amount, isRange: from !== undefined });
  }
  return found.toSorted((one, two) => one.start - two.start);
}

/** Returns the numbers of things without a unit: "30 tacos", "12 piezas". */
export function piecesIn(text: string): Measure[] {
  const taken = measuresIn(text);
  return [...text.matchAll(/(?<![\p{L}\d.,$₡€#/:])(\d{1,5})\s(?:de\s)?(\p{L}{3,})/gu)].flatMap(match => {
    const [written, many = '', noun = ''] = match;
    const end = match.index + written.length;
    if (unitIn(noun) || taken.some(other => other.start < end && match.index < other.end)) return [];
    return [
      {
        dimension: 'PIECES' as const,
        amount: Number(many),
        times: 1,
        noun: stem(noun),
        written,
        start: match.index,
        end,
      },
    ];
  });
}
