import { describe, expect, it } from '@jest/globals';
import { largeOrderAbove } from './large-order.js';

describe('an order is large', () => {
  it('above what the tenant says, or never', () => {
    expect(largeOrderAbove('800', 'CRC')).toBe('800');
    expect(largeOrderAbove(null, 'CRC')).toBeNull();
  });

  it('above about five thousand dollars in the currency of a tenant that says nothing', () => {
    const limits = ['USD', 'EUR', 'CRC', 'MXN', 'COP'].map(currency => largeOrderAbove(undefined, currency));
    expect(limits).toEqual(['5000', '5000', '2500000', '100000', '20000000']);
  });
});
