import type { Good } from './goods-index.js';

/** Returns where a value stands among others, from 0 for the least to 1 for the greatest. */
const placeAmong = (value: number, values: readonly number[]): number =>
  values.length < 2 ? 0.5 : values.filter(other => other < value).length / (values.length - 1);

/** Returns where a product stands by price among others. */
export const priceAmong = ({ price }: Good, near: readonly Good[]): number =>
  placeAmong(
    price,
    near.map(other => other.price),
  );

/** Returns where a product stands by size among others: by the first number of the names, otherwise by price. */
export function sizeAmong(good: Good, near: readonly Good[]): number {
  const [own] = good.numbers;
  const sizes = near.flatMap(({ numbers: [first] }) => first ?? []);
  return sizes.length > 1 && own !== undefined ? placeAmong(own, sizes) : priceAmong(good, near);
}
