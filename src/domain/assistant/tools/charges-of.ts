import { mostCharges, type OrderCharge } from '../../orders/index.js';
import { formatMoney, readMoney } from '../../shared/money.js';
import type { ShownTotal } from '../dialogue/shown-totals.js';
import { type ListedItem, sumOf } from '../terms/reckoning.js';

/** A cart at the prices of now. */
export interface CartNow {
  items: readonly ListedItem[];
  currency: string;
  locale: string;
}

/**
 * Returns what a total that was shown adds to the sum of the cart: the charges that it was shown with, or the difference as one charge
 * called
 * `otherwise` if they do not add up to it. Null if the cart no longer has the sum that was shown.
 */
export function chargesOf(
  shown: ShownTotal,
  { items, currency, locale }: CartNow,
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
  const isWhole = formatMoney(whole, currency, locale) === shown.total && charges.length <= mostCharges;
  const named = isWhole ? charges : [{ label: otherwise, minor: total - list }];
  return named.map(({ label, minor }) => ({ label, amountMinor: minor.toString() }));
}
