import { foldName } from '../../shared/fold.js';
import { type Measure, measuredText } from './measures.js';
import type { Rate, Usage } from './rates.js';

/** Number of pieces of a product that are needed, and the rate it was calculated with. */
export interface NeededCount {
  count: number;
  rate: Rate;
  usage: Usage | null;
}

/** Tolerance for sums of decimals: 0.1 + 0.2 must not need a fourth bag of 0.1. */
const tolerance = 1e-9;
const ceilWithTolerance = (amount: number): number => Math.ceil(amount - tolerance * Math.max(1, amount));
const floorWithTolerance = (amount: number): number => Math.floor(amount + tolerance * Math.max(1, amount));

const alike = (one: Measure, two: Measure): boolean =>
  one.dimension === two.dimension && (one.noun === null || two.noun === null || one.noun === two.noun);

/** The sentence says what one piece is enough for with a single coat or pass. */
const once = /\b(?:por|per|each|cada|a|una|one) (?:sola )?(?:mano|capa|pasada|coat|layer)\b/u;
const many =
  /\b(\d)\s(?:manos|capas|pasadas|coats|layers)\b|\b(?:a\s)?(doble|double)\s(?:mano|capa|pasada|coat|layer)\b/u;
/** Returns the number of coats or passes: "2 manos", "doble capa"; 1 if the text states none. */
export const coatsIn = (measured: string): number => {
  const [, digit, twice] = many.exec(measured) ?? [];
  return twice ? 2 : Math.max(1, Number(digit ?? 1));
};

const needsCoats =
  /\b(?:llevan?|se (?:calculan?|dan?|aplican?|recomiendan?|necesitan?)|requieren?|needs?|takes?|calculated (?:for|with))\s(?:a\s|con\s)?(\d)\s(?:manos|capas|pasadas|coats|layers)\b/u;
/** Returns the number of coats that a shop's sentence says something needs: "en exterior lleva 3 manos"; 1 if it says none. */
export const neededCoatsIn = (sentence: string): number =>
  Math.max(1, Number(needsCoats.exec(measuredText(sentence))?.[1] ?? 1));

const wasted =
  /(?:\bse (?:suman?|agregan?|calculan?|compran?|pide|recomiendan?|consideran?)|\badd|\bmas un)\s(?:un\s|an?\s|otro\s)?(\d{1,2}) ?%[^.;]{0,20}?\b(?:cortes|desperdicios?|mermas?|recortes|roturas?|waste|cuts|cutting|breakage)\b/u;
/** Returns how much more than the measure is needed because of cuts or waste; null if the sentence says nothing of it. */
export function wasteIn(sentence: string): { percent: number; sentence: string } | null {
  const [, percent] = wasted.exec(foldName(sentence)) ?? [];
  return percent === undefined ? null : { percent: Number(percent), sentence };
}

/**
 * Returns how many pieces of a product with these rates are enough for the needs, which must be of one dimension. A usage converts one
 * dimension to another: 5 kg per square metre and bags of 25 kg tell how many bags 20 m² need. Null if no rate fits.
 */
export function countFor(
  needs: readonly Measure[],
  rates: readonly Rate[],
  usages: readonly Usage[] = [],
  coats = 1,
): NeededCount | null {
  const [need] = needs;
  if (!need) return null;
  const same = needs.filter(each => alike(each, need));
  const order = { COVERS: 0, PER: 1, HOLDS: 2, SPANS: 3 } as const;
  const direct = rates
    .filter(({ how, measure }) => how !== 'SPANS' && alike(measure, need))
    .toSorted((one, two) => order[one.how] - order[two.how])[0];
  if (direct) {
    const over = once.test(foldName(direct.sentence)) ? coats : 1;
    const of = (amount: number) => ceilWithTolerance(((amount * over) / direct.measure.amount) * direct.count);
    const count = direct.each
      ? same.reduce((sum, { amount, times }) => sum + of(amount) * times, 0)
      : of(same.reduce((sum, { amount, times }) => sum + amount * times, 0));
    return { count, rate: direct, usage: null };
  }
  for (const usage of usages) {
    const rate = rates.find(({ how, measure }) => (how === 'HOLDS' || how === 'COVERS') && alike(measure, usage.used));
    if (!rate || !alike(usage.per, need)) continue;
    const total = same.reduce((sum, { amount, times }) => sum + amount * times, 0);
    const over = once.test(foldName(usage.sentence)) ? coats : 1;
    const used = ((total * over) / usage.per.amount) * usage.used.amount * usage.used.times;
    return { count: ceilWithTolerance(used / rate.measure.amount), rate, usage };
  }
  return null;
}

/** Returns how many pieces fit side by side in a space. */
export function countIn(space: Measure, rate: Rate): number {
  return floorWithTolerance(space.amount / rate.measure.amount);
}

/**
 * Returns how long, or for how much, a quantity of a product is enough: 15 kg at 300 g a day are 50 days. Null if rate and usage do not
 * match.
 */
export function lastsFor(
  quantity: number,
  rates: readonly Rate[],
  usage: Usage,
): { amount: number; rate: Rate } | null {
  const rate = rates.find(({ how, measure }) => how === 'HOLDS' && alike(measure, usage.used));
  if (!rate) return null;
  const used = usage.used.amount * usage.used.times;
  return { amount: floorWithTolerance(((quantity * rate.measure.amount) / used) * usage.per.amount), rate };
}
