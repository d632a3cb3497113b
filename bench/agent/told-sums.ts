import type { ToldSum } from '../../src/integrations/local/answering/sums/told-sum.js';
import { holdsAmount } from './amounts.js';
import type { LabelledShop } from './labelled.js';

type LabelledTurn = LabelledShop['talks'][number]['turns'][number];

/** The kinds of terms with a part of a total: in advance, the remainder, per month, per person, or the change from a banknote. */
const parts: ReadonlySet<string> = new Set(['DEPOSIT', 'FROM', 'CHANGE', 'PER_PERSON', 'BUDGET']);

/** Whether a sum matches the label: the labelled amount, otherwise the list that is ordered or meant. Null if nothing is labelled. */
export function isRightSum(
  { list, terms, total, form }: ToldSum,
  turn: LabelledTurn,
  { shop }: LabelledShop,
): boolean | null {
  const { total: amount } = turn;
  if (amount !== undefined)
    return [total, ...terms.flatMap(({ kind, amount: part, rest }) => (parts.has(kind) ? [part, rest] : []))].some(
      told => told !== null && holdsAmount(told, amount),
    );
  const meant = form === 'CART' ? (turn.cart ?? turn.sum) : (turn.sum ?? turn.cart);
  if (!meant || Object.keys(meant).length === 0) return null;
  const named = Object.entries(meant).map(([key, quantity]) => ({
    product: shop.products[Number(key.slice(1))]?.name,
    quantity,
  }));
  return (
    named.length === list.lines.length &&
    named.every(one => list.lines.some(line => line.product === one.product && line.quantity === one.quantity))
  );
}
