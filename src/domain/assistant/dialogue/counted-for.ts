import { countIn } from '../terms/counted.js';
import type { DialogueState } from './state.js';

type Items = readonly { product: string; quantity: number }[];

/** Whether two lists have the same products in the same quantities, in any order. */
export const sameItems = (one: Items, two: Items): boolean =>
  one.length === two.length &&
  one.every(({ product, quantity }) => two.some(item => item.product === product && item.quantity === quantity));

/** Whether a list has everything of an earlier one in at least the same quantities: only more was added. */
const hasGrown = (given: Items, before: Items): boolean =>
  before.length > 0 &&
  before.every(({ product, quantity }) => given.some(item => item.product === product && item.quantity >= quantity));

/**
 * Returns the conditions counted into the earlier sum that also apply to the given list: all of them if it is the list that was priced or
 * is in the cart, or has everything of it and more ("y con el casco", after the price in cash); otherwise only the delivery fee, because
 * the place is the same, and what each piece of a product was wanted with: "son 15" is about as many of the variant that was priced.
 */
export function countedFor(given: Items, { items, priced = [], counted = [] }: DialogueState): string[] {
  const isThatList = sameItems(given, items) || hasGrown(given, priced.length > 0 ? priced : items);
  const ofEach = (mark: string) =>
    countIn(mark) === null && given.some(({ product }) => mark.startsWith(`${product}, `));
  return isThatList ? counted : counted.filter(mark => mark === 'FEE' || ofEach(mark));
}
