import { describe, expect, it } from '@jest/globals';
import { BadInput } from '../shared/domain-error.js';
import { readFieldFilter } from './field-filter.js';

function pathOf(given: unknown): string[] {
  try {
    readFieldFilter(given);
  } catch (error) {
    if (error instanceof BadInput) return error.field;
  }
  throw new Error('the filter is accepted');
}

describe('a filter of custom fields', () => {
  it('has exact values and ranges', () => {
    expect(readFieldFilter({ size: 'M', budget: { min: 5 }, due: { to: '2026-05-01' } })).toEqual({
      exact: { size: 'M' },
      ranges: [
        { key: 'budget', type: 'NUMBER', from: 5, to: null },
        { key: 'due', type: 'DATE', from: null, to: '2026-05-01' },
      ],
    });
    // A value that was loaded from elsewhere need not fit a type.
    expect(readFieldFilter({ old: true })).toEqual({ exact: { old: true }, ranges: [] });
    expect(readFieldFilter({ budget: -0.1 })).toEqual({ exact: { budget: -0.1 }, ranges: [] });
    expect(readFieldFilter({})).toEqual({ exact: {}, ranges: [] });
  });

  it.each([[['S', 'M']], [null], [{}], [{ min: 1, from: '2026-05-01' }], [{ equals: 1 }]])(
    'is refused where it would match nothing: %j',
    value => {
      expect(pathOf({ size: value })).toEqual(['customFields', 'size']);
    },
  );

  it.each([[[]], ['M'], [5], [null]])('is an object, and not %j', given => {
    expect(pathOf(given)).toEqual(['customFields']);
  });
});
