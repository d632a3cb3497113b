import { pricedAt } from './discount-met.js';
import { discountedOf } from './discounted-of.js';
import { meantOf } from './meant-goods.js';
import { limitOf, type SumInput, sumOf } from './reckoning.js';
import type { Term } from './term.js';

const beforeAnyShare = 1_000;
/**
 * Returns how much of the price of its goods a discount saves, in per cent. The price of a pack stands in the product's own text, so it
 * comes before what the shop gives on anything. Half the price of every third piece is a sixth of three.
 */
export function percentSaved(term: Term, place: SumInput): number {
  const { percent, bundle, pack, each, nth, freeWith } = term;
  if (pack) return beforeAnyShare;
  if (bundle) return (100 * (bundle.take - bundle.pay)) / bundle.take;
  if (nth !== null || freeWith?.gives !== undefined) {
    const whole = Number(sumOf(meantOf(term, place)));
    return whole > 0 ? (Number(discountedOf(term, place)) * (percent ?? 100)) / whole : 0;
  }
  const price = Number(pricedAt(term, place)[0]?.product.priceMinor ?? 0);
  const lower = Number(limitOf(each, place) ?? price);
  return price > lower ? (100 * (price - lower)) / price : (percent ?? 1);
}
