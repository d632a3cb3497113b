import { chanceBy, type Trees } from '../sources/trees.js';
import type { QuantityRows } from './quantity-signals.js';

/** A number that may be the quantity of a product, with how likely each of its places says so. */
export interface JudgedQuantity extends QuantityRows {
  chances: readonly number[];
}

export const judgeNumbers = (trees: Trees, found: readonly QuantityRows[]): JudgedQuantity[] =>
  found.map(each => ({ ...each, chances: each.rows.map(row => chanceBy(trees, Float64Array.from(row))) }));

const most = (values: readonly number[]): number => Math.max(0, ...values);

/**
 * Returns, for each number, the signals of its likeliest place with those of its rivals: how likely the other numbers of the product are,
 * and how likely the same number is the quantity of another product of the list.
 */
export function besideOthers(
  own: readonly JudgedQuantity[],
  mates: readonly (readonly JudgedQuantity[])[],
): number[][] {
  const best = own.map(({ chances }) => most(chances));
  const all = best.reduce((sum, chance) => sum + chance, 0);
  const one = best[own.findIndex(({ quantity }) => quantity === 1)] ?? -1;
  return own.map(({ quantity, chances, rows }, at) => {
    const chance = best[at] ?? 0;
    const others = best.filter((_, other) => other !== at);
    const [, second = -1] = [...chances].sort((left, right) => right - left);
    const ofMates = mates.map(mate => most(mate.find(each => each.quantity === quantity)?.chances ?? []));
    return [
      chance,
      second,
      chances.reduce((sum, each) => sum + each, 0),
      chances.length,
      most(others),
      chance - most(others),
      others.length,
      one,
      all,
      mates.length,
      most(ofMates),
      others.filter(other => other > chance).length,
      ...(rows[chances.indexOf(chance)] ?? []),
    ];
  });
}
