import { describe, expect, it } from '@jest/globals';
import {
  haveTheirPrices,
  holdTheSame,
  joinedLines,
  type OrderedLine,
} from '../console/src/screens/ordering/ordered-lines.js';

const line = (productId: string, quantity: number, price = '10.00'): OrderedLine => ({
  productId,
  name: productId,
  unit: null,
  price,
  currency: 'CRC',
  quantity: String(quantity),
});
const joined = (before: OrderedLine[], own: OrderedLine[], now: OrderedLine[]) =>
  joinedLines(before, own, now).map(({ productId, quantity }) => `${productId} ${quantity}`);

describe('a cart that somebody else has changed', () => {
  const before = [line('a', 1), line('b', 2)];

  it('is told by its products and quantities, not by their order', () => {
    expect(holdTheSame(before, [line('b', 2), line('a', 1)])).toBe(true);
    expect(holdTheSame(before, [line('a', 1), line('b', 3)])).toBe(false);
    expect(holdTheSame(before, [line('a', 1)])).toBe(false);
    expect(holdTheSame(before, [line('a', 1), line('c', 2)])).toBe(false);
  });

  it('shows what they changed, and keeps the own changes elsewhere', () => {
    expect(joined(before, [line('a', 5), line('b', 2)], [line('a', 1), line('b', 7)])).toEqual(['a 5', 'b 7']);
    expect(joined(before, [line('a', 5), line('b', 6)], [line('a', 1), line('b', 7)])).toEqual(['a 5', 'b 7']);
    expect(joined(before, [line('b', 2), line('c', 1)], [...before, line('d', 4)])).toEqual(['b 2', 'd 4', 'c 1']);
    expect(joined(before, [line('a', 1), line('b', 9), line('c', 1)], [line('a', 1)])).toEqual(['a 1', 'c 1']);
    expect(joined(before, before, [])).toEqual([]);
  });

  it('is compared by the price of each product, since sums may be equal', () => {
    const shown = [line('a', 1, '10.00'), line('b', 1, '20.00')];
    expect(haveTheirPrices(shown, [line('a', 1, '10'), line('b', 1, '20')])).toBe(true);
    expect(haveTheirPrices(shown, [line('a', 1, '20.00'), line('b', 1, '10.00')])).toBe(false);
  });
});
