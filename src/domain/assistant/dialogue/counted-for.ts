import type { DialogueState } from './state.js';

type Items = readonly { product: string; quantity: number }[];

/** Whether two lists hold the same things in the same numbers, in whatever order. */
export const sameItems = (one: Items, two: Items): boolean =>
  one.length === two.length &&
  one.every(({ product, quantity }) => two.some(item => item.product === product && item.quantity === quantity));

/**
 * What was counted into the sum before, as far as it holds for a list: all of it for the list that was priced or is in the cart, and for
 * another one the delivery, which goes to the same place.
 */
export function countedFor(given: Items, { items, priced = [], counted = [] }: DialogueState): string[] {
  const isThatList = sameItems(given, priced) || sameItems(given, items);
  return isThatList ? counted : counted.filter(kind => kind === 'FEE');
}
