import { foldName } from '../../shared/fold.js';
import { timesQuantity } from '../../shared/money.js';
import { isTogether, lessTogether } from './combo-price.js';
import { timeIn } from './counts.js';
import { pricedAt } from './discount-met.js';
import { freePieces } from './free-with-many.js';
import { meantOf } from './meant-goods.js';
import { type ListedItem, limitOf, type SumInput, sumOf } from './reckoning.js';
import type { Term } from './term.js';

/** An amount off "any oil change" or "cada caja" is taken off each of them. */
const eachOfThem =
  /\b(?:any|each|every|per|cada|cualquier|(?:menos|descuento|off|rebaja) por (?:caja|pieza|unidad|kilo|metro|bolsa|saco|par|botella|libra|paquete|galon|litro))\b/u;

/**
 * Returns the part of a list's price from which a discount is taken: the products that it is for, those from the nth on, or those that are
 * free in a bundle.
 */
export function discountedOf(term: Term, place: SumInput): bigint {
  const { nth, everyNth, bundle, quantity, same, cheapest, percent } = term;
  if (isTogether(term)) return lessTogether(term.together, place);
  const meant = meantOf(term, place);
  if (term.amount !== null && percent === null) {
    const less = limitOf(term.amount, place) ?? 0n;
    const many = eachOfThem.test(foldName(term.sentence)) ? meant.reduce((sum, item) => sum + item.quantity, 0) : 1;
    const [off, most] = [timesQuantity(less, many), sumOf(meant)];
    return off < most ? off : most;
  }
  const only = (many: (item: number) => number) =>
    sumOf(meant.map(({ product, quantity: of }) => ({ product, quantity: Math.max(0, many(of)) })));
  if (term.each !== null)
    return pricedAt(term, place).reduce((sum, item) => sum + lessOf(item, limitOf(term.each, place)), 0n);
  if (term.pack) return meant.reduce((sum, item) => sum + lessInPacks(item, term.pack, place), 0n);
  const gives = term.freeWith?.gives;
  if (gives !== undefined) return freePieces(term, gives, place);
  if (bundle && term.per !== null) {
    const of = timeIn(term.per, place);
    return meant.reduce((sum, { product, quantity: many }) => {
      const time = of ?? many;
      const pieces = many % time === 0 ? many / time : 0;
      const free = Math.floor(time / bundle.take) * (bundle.take - bundle.pay);
      return sum + timesQuantity(product.priceMinor ?? '0', pieces * free);
    }, 0n);
  }
  if (bundle) return only(of => Math.floor(of / bundle.take) * (bundle.take - bundle.pay));
  if (cheapest) {
    const [least] = meant.toSorted(
      (one, two) => Number(one.product.priceMinor ?? 0) - Number(two.product.priceMinor ?? 0),
    );
    return least ? sumOf([{ product: least.product, quantity: 1 }]) : 0n;
  }
  if (nth !== null) return only(of => (everyNth ? Math.floor(of / nth) : of - nth + 1));
  return only(of => (same && quantity !== null && of < quantity ? 0 : of));
}

/** Returns how much less a line costs at a lower unit price. */
const lessOf = ({ product, quantity }: ListedItem, each: bigint | null): bigint => {
  const less = BigInt(product.priceMinor ?? 0) - (each ?? 0n);
  return each !== null && less > 0n ? timesQuantity(less, quantity) : 0n;
};

/** Returns how much less a line costs if as many of its pieces as possible are bought in packs. */
function lessInPacks({ product, quantity }: ListedItem, pack: Term['pack'], place: SumInput): bigint {
  const price = pack === null ? null : limitOf(pack.price, place);
  if (pack === null || price === null) return 0n;
  const less = BigInt(product.priceMinor ?? 0) * BigInt(pack.take) - price;
  const left = { product, quantity: quantity % pack.take };
  const [next = null, ...smaller] = pack.smaller ?? [];
  return (
    (less > 0n ? less * BigInt(Math.floor(quantity / pack.take)) : 0n) +
    lessInPacks(left, next && { ...next, smaller }, place)
  );
}
