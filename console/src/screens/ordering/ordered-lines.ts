/** A product of an order that is being taken, with its quantity as typed. */
export interface OrderedLine {
  productId: string;
  name: string;
  unit: string | null | undefined;
  /** Null if the price is on request. */
  price: string | null;
  currency: string;
  quantity: string;
}

/** What is read of a cart. */
interface SaleCart {
  currency: string;
  lines: readonly {
    product: { id: string; name: string; unit?: string | null };
    quantity: number | string;
    unitPrice: string | null;
  }[];
}

export const linesOf = (cart: SaleCart | null): OrderedLine[] =>
  cart?.lines.map(({ product, quantity, unitPrice }) => ({
    productId: product.id,
    name: product.name,
    unit: product.unit,
    price: unitPrice,
    currency: cart.currency,
    quantity: String(quantity),
  })) ?? [];

type Quantified = Pick<OrderedLine, 'productId' | 'quantity'>;
const find = <Line extends Quantified>(lines: readonly Line[], productId: string): Line | undefined =>
  lines.find(line => line.productId === productId);

/** Whether two carts hold the same products in the same quantities, in any order. */
export const holdTheSame = (one: readonly Quantified[], other: readonly Quantified[]): boolean =>
  one.length === other.length && one.every(({ productId, quantity }) => find(other, productId)?.quantity === quantity);

/** Whether each product has the price that was shown. */
export const haveTheirPrices = (shown: readonly OrderedLine[], now: readonly OrderedLine[]): boolean =>
  now.every(({ productId, price, currency }) => {
    const before = find(shown, productId);
    return before !== undefined && Number(before.price) === Number(price) && before.currency === currency;
  });

/**
 * Returns the lines of a cart that somebody else has changed. What they added, removed or changed is as they left it; elsewhere the user's
 * own additions, removals and quantities stay. `before` is the cart from which the user started.
 */
export function joinedLines(
  before: readonly OrderedLine[],
  own: readonly OrderedLine[],
  now: readonly OrderedLine[],
): OrderedLine[] {
  const kept = now.flatMap(line => {
    if (find(before, line.productId)?.quantity !== line.quantity) return [line];
    const mine = find(own, line.productId);
    return mine ? [{ ...line, quantity: mine.quantity }] : [];
  });
  const added = own.filter(({ productId }) => !find(now, productId) && !find(before, productId));
  return [...kept, ...added];
}
