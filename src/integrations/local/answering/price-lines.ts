import type { PricedList } from '../../../domain/assistant/index.js';
import type { Talk } from './talk.js';

/** Lines with their sums, and the total. */
export function showList(talk: Talk, { lines, total }: PricedList): void {
  const rows = lines.map(({ product, quantity, sum }) =>
    talk.label('listLine', { product, quantity: String(quantity), sum: sum ?? '' }),
  );
  talk.addLines([...rows, ...(total ? [talk.label('listTotal', { total })] : [])]);
}
