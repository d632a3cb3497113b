import type { OrderCharge } from '../../orders/index.js';
import { timesQuantity } from '../../shared/money.js';
import { cut } from '../../shared/texts.js';
import type { ListedItem } from '../terms/reckoning.js';

/** What of a list a cart holds, and what of it is a charge of the order. */
export interface HeldInCart {
  lines: { productId: string; quantity: number }[];
  charges: OrderCharge[];
}

/** Returns how many whole units of an item a cart can hold: none of what only a text offers, nor of what is counted in pieces. */
function wholeUnits({ product, quantity }: ListedItem): number {
  const whole = Math.floor(quantity);
  return product.offeredIn || (product.stock !== null && product.stock < whole) ? 0 : whole;
}

/**
 * Divides a list into the lines of a cart, which are whole units of products of the catalogue, and a charge for all else: 1.5 kg are a line
 * of 1 kg and a charge for half a kilo, a size that only a text prices is a charge. Both together cost what the list costs.
 */
export function heldInCart(listed: readonly ListedItem[], locale: string): HeldInCart {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
  const parts = listed.map(item => {
    const { product, quantity } = item;
    const { id, name, unit, priceMinor } = product;
    const whole = wholeUnits(item);
    const rest = Math.round((quantity - whole) * 1000) / 1000;
    const amount = timesQuantity(priceMinor ?? '0', quantity) - timesQuantity(priceMinor ?? '0', whole);
    const label = cut(`${number.format(rest)}${unit === null ? ' ×' : ` ${unit}`} ${name}`, 'label');
    return {
      lines: whole > 0 ? [{ productId: id, quantity: whole }] : [],
      charges: rest > 0 ? [{ label, amountMinor: amount.toString() }] : [],
    };
  });
  return { lines: parts.flatMap(({ lines }) => lines), charges: parts.flatMap(({ charges }) => charges) };
}
