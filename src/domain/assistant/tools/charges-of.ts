import { mostCharges, type OrderCharge } from '../../orders/index.js';
import { formatMoney, readMoney } from '../../shared/money.js';
import type { ShownTotal } from '../dialogue/shown-totals.js';
import { type ListedItem, sumOf } from '../terms/reckoning.js';

/** What the customer wants at the prices of now. */
export interface CartNow {
  items: readonly ListedItem[];
  /** The charges for what of it the cart does not hold. */
  held: readonly OrderCharge[];
  currency: string;
  locale: string;
}

/**
 * Returns the charges of an order at a total that was shown: those for what the cart does not hold, and what the total adds to the sum of
 * the list, as it was shown or as one charge called `otherwise` if that does not add up to it. Null if the list no longer has the sum
 * that was shown.
 */
export function chargesOf(
  shown: ShownTotal,
  { items, held, currency, locale }: CartNow,
  otherwise: string,
): OrderCharge[] | null {
  const total = readMoney(shown.total, currency, locale);
  const list = sumOf(items);
  if (total === null || formatMoney(list, currency, locale) !== shown.list) return null;
  const charges = shown.charges.flatMap(({ label, amount }) => {
    const minor = readMoney(amount, currency, locale);
    return minor === null || minor === 0n ? [] : [{ label: label || otherwise, minor }];
  });
  // Compared as written: some locales leave decimals out.
  const whole = charges.reduce((sum, { minor }) => sum + minor, list);
  const isWhole = formatMoney(whole, currency, locale) === shown.total;
  const named = isWhole ? charges : [{ label: otherwise, minor: total - list }];
  const all = [...held, ...named.map(({ label, minor }) => ({ label, amountMinor: minor.toString() }))];
  if (all.length <= mostCharges) return all;
  const sum = all.reduce((before, { amountMinor }) => before + BigInt(amountMinor), 0n);
  return [{ label: otherwise, amountMinor: sum.toString() }];
}
