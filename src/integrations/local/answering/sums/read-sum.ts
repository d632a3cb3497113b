import { readingOf } from '../../reading/lists/reading-of.js';
import { Talk } from '../talk.js';
import { showTotal } from './quote-part.js';

/** A list that is read with a lower probability is not summed, nor one with a quantity that is less likely. */
const leastChance = 0.35;
const leastQuantity = 0.5;

/**
 * Returns an answer with the sum of the list that the reader of lists takes the message to mean, where the message asks for an amount and
 * the answer so far has calculated none. Null if no list is likely, or its sum is not trusted.
 */
export function withReadSum({ input, acts, sum, tools, refused, settled }: Talk): Talk | null {
  if (sum !== null || refused || settled || input.awaitsPerson || tools.pending.length > 0) return null;
  if (!acts.asksPrice && !acts.asksTotal) return null;
  const reading = readingOf(input);
  if (!reading || reading.chance < leastChance) return null;
  // The price of a single thing is told anyway.
  if (reading.items.length < 2) return null;
  const isSure = ({ product, quantity }: (typeof reading.items)[number]): boolean =>
    Number.isInteger(quantity) && reading.quantityOf(product, quantity).chance >= leastQuantity;
  if (!reading.items.every(isSure)) return null;
  const again = new Talk(input);
  again.showed(reading.items.map(({ product }) => ({ name: product })));
  const isTold = showTotal(
    again,
    reading.items.map(item => ({ ...item })),
  );
  return isTold && again.sum !== null && again.state.doubted !== true ? again : null;
}
