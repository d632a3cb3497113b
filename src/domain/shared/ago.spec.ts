import { describe, expect, it } from '@jest/globals';
import { ago, withInstants } from './ago.js';

const now = new Date('2026-03-01T12:00:00Z');

describe('a time before now', () => {
  it.each([
    ['P60D', '2025-12-31T12:00:00.000Z'],
    ['P2W', '2026-02-15T12:00:00.000Z'],
    ['PT12H', '2026-03-01T00:00:00.000Z'],
    ['P0D', '2026-03-01T12:00:00.000Z'],
  ])('%s is %s', (text, expected) => {
    expect(ago(text, now)?.toISOString()).toBe(expected);
  });
  it.each([['P2M'], ['P1Y'], ['-P2D'], ['2026-01-01'], [''], [60], [null], ['P99999D'], ['P1DT2H']])(
    'none is said by %p',
    text => {
      expect(ago(text, now)).toBeNull();
    },
  );
  it('is found in the ends of ranges alone', () => {
    const filter = {
      createdAt: { from: 'P60D', to: '2026-02-01T00:00:00Z' },
      search: 'P60D',
      tags: ['P2W'],
      score: { min: 1 },
    };
    expect(withInstants(filter, now)).toEqual({
      ...filter,
      createdAt: { ...filter.createdAt, from: '2025-12-31T12:00:00.000Z' },
    });
    expect(withInstants(null, now)).toBeNull();
  });
});
