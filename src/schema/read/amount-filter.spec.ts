import { describe, expect, it } from '@jest/globals';
import { amounts } from './amount-filter.js';

const filter = amounts('price', '', { key: alias => `${alias}.k`, column: 'k', unit: 'KEY', order: 'PRICE' });
/** The bounds that a value of the filter asks for, in ten-thousandths of a unit. */
const bounds = (given: { min?: string; max?: string }) =>
  filter
    .conditionsFor(given as never, { alias: 'p', order: null })
    .map(({ sql }) => (sql.values[0] as { given: unknown }).given);

describe('a filter by an amount', () => {
  it('includes both ends to the last digit, whatever they are', () => {
    for (let cents = 0; cents < 100; cents += 1) {
      const amount = `10.${String(cents).padStart(2, '0')}`;
      expect([amount, bounds({ min: amount, max: amount })]).toEqual([
        amount,
        [String(100_000 + cents * 100), String(100_000 + cents * 100)],
      ]);
    }
  });

  it('leaves out what lies beyond an end with more digits than amounts have', () => {
    expect([bounds({ min: '1.23451' }), bounds({ max: '1.23459' })]).toEqual([['12346'], ['12345']]);
    expect([bounds({ min: '-1.23451' }), bounds({ max: '-1.23459' })]).toEqual([['-12345'], ['-12346']]);
    expect(bounds({ min: '1.234500' })).toEqual(['12345']);
  });
});
