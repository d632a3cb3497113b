import { foldName } from '../../shared/fold.js';
import { formatMoney, timesQuantity } from '../../shared/money.js';
import { languageOf } from '../../shared/translations.js';
import { isDivisible, mostInStock } from '../measures/index.js';
import { findItems } from '../retrieve.js';
import type { Shelf, ShelfProduct } from '../shelf.js';
import { leastCharged } from '../terms/least-charged.js';
import type { PricedList, ToolCall, ToolProblem } from './agent-tools.js';

export interface Priced {
  problem: ToolProblem | null;
  list: PricedList;
  /** Lines for the cart. */
  lines: { productId: string; quantity: number }[];
}

/** Returns the products that the items name, by the catalogue's own names. Each product appears once, with its quantities added up. */
function productsOf(products: readonly ShelfProduct[], items: NonNullable<ToolCall['items']>) {
  const wanted = new Map<string, { product: ShelfProduct | null; name: string; quantity: number }>();
  for (const { product: name, quantity } of items) {
    const folded = foldName(name);
    const before = wanted.get(folded);
    const product = before ? before.product : (products.find(each => foldName(each.name) === folded) ?? null);
    wanted.set(folded, { product, name, quantity: (before?.quantity ?? 0) + quantity });
  }
  return [...wanted.values()];
}

/**
 * Returns prices, sums and stock of a list. Its `problem` is the first reason why it cannot be ordered. Where less is wanted of something
 * than the shop charges for, such as 30 people of at least 40, the least is listed, and `least` says why.
 */
export function priceList(
  shelf: Shelf,
  items: NonNullable<ToolCall['items']>,
  locale: string,
  /** Number of parts that the total is divided into; null for none. */
  parts: number | null = null,
  /** Whether its last product is compared with all others together, as a pack with its contents. */
  isApart = false,
): Priced {
  const given = productsOf(shelf.products, items);
  const charged = leastCharged(
    shelf,
    given.flatMap(({ product, quantity }) => (product ? [{ product, quantity }] : [])),
  );
  const wanted = given.map(each => {
    const least = charged.find(({ product }) => product === each.product?.name);
    return least ? { ...each, quantity: least.quantity, wanted: each.quantity } : { ...each, wanted: null };
  });
  const currencies = new Set(wanted.flatMap(({ product }) => (product ? [product.currency] : [])));
  const [currency] = currencies;
  const money = (minor: bigint, of: string) => formatMoney(minor, of, locale);
  const lines = wanted.map(({ product, name, quantity, wanted: asked }) => {
    const price = product?.priceMinor == null ? null : BigInt(product.priceMinor);
    const short = product !== null && (mostInStock(product) ?? quantity) < quantity;
    return {
      product: product?.name ?? name,
      quantity,
      ...(asked !== null && { wanted: asked }),
      unit: product?.unit ?? null,
      price: price === null || !product ? null : money(price, product.currency),
      sum: price === null || !product ? null : money(timesQuantity(price, quantity), product.currency),
      left: short ? (product?.stock ?? null) : null,
      ...(product === null && { near: nearlyCalled(shelf, name, locale) }),
    };
  });
  const total = wanted.reduce(
    (sum, { product, quantity }) => sum + timesQuantity(product?.priceMinor ?? '0', quantity),
    0n,
  );
  const isPriced = lines.length === 0 || lines.some(({ price }) => price !== null);
  const problem = wanted.some(({ product }) => !product)
    ? 'UNKNOWN_PRODUCT'
    : wanted.some(({ product }) => product?.priceMinor === null)
      ? 'ON_REQUEST'
      : currencies.size > 1
        ? 'TWO_CURRENCIES'
        : wanted.some(({ product, quantity }) => !Number.isInteger(quantity) && !isDivisible(product?.unit ?? null))
          ? 'PART_OF_UNIT'
          : lines.some(({ left }) => left !== null)
            ? 'NOT_ENOUGH'
            : // What only an article offers is no product that a cart can hold.
              wanted.some(({ product }) => product?.offeredIn)
              ? 'BY_PERSON'
              : null;
  return {
    problem,
    list: {
      lines,
      // Products that are only priced on request have no sum; it is not zero.
      total: currency === undefined || currencies.size > 1 || !isPriced ? null : money(total, currency),
      ...(parts !== null && currency !== undefined && (problem === null || problem === 'BY_PERSON')
        ? { each: money((total * 1000n) / BigInt(Math.round(parts * 1000)), currency) }
        : {}),
      difference: currencies.size === 1 ? differenceOf(given, isApart, money) : null,
      ...(charged.length > 0 && { least: [...new Set(charged.map(({ sentence }) => sentence))] }),
    },
    lines: wanted.flatMap(({ product, quantity }) => (product ? [{ productId: product.id, quantity }] : [])),
  };
}

/** Returns a list as a call asks for it: "entre 8" divides its total, "por separado" compares its last product with all others. */
export const priceListAsked = (
  shelf: Shelf,
  items: NonNullable<ToolCall['items']>,
  locale: string,
  query: string | null,
): Priced => priceList(shelf, items, locale, partsIn(query), query === 'por separado');

const mostNear = 4;
const nearlyCalled = (shelf: Shelf, name: string, locale: string): string[] =>
  findItems(shelf, name, { locale, language: languageOf(locale), most: mostNear }).map(found => found.name);

const partsIn = (query: string | null): number | null => {
  const parts = Number(/^entre (\d{1,6}(?:\.\d{1,3})?)$/u.exec(query ?? '')?.[1] ?? Number.NaN);
  return parts > 0 ? parts : null;
};

/**
 * Returns how much more the dearer of two products costs, each in its quantity: eight lessons beside a pack of eight; of a list that is
 * compared with its last product, what that product and all others differ. Null for any other number of products, or if both cost the same.
 */
function differenceOf(
  wanted: readonly { product: ShelfProduct | null; quantity: number }[],
  isApart: boolean,
  money: (minor: bigint, of: string) => string,
): string | null {
  const last = wanted.at(-1)?.product;
  if (!last || wanted.length < 2 || (wanted.length > 2 && !isApart)) return null;
  if (wanted.some(({ product }) => product === null || product.priceMinor === null)) return null;
  const sums = wanted.map(({ product, quantity }) => timesQuantity(product?.priceMinor ?? '0', quantity));
  const between = sums.slice(0, -1).reduce((sum, one) => sum + one, 0n) - (sums.at(-1) ?? 0n);
  return between === 0n ? null : money(between < 0n ? -between : between, last.currency);
}
