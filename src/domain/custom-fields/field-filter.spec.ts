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
      inForms: [],
      worded: [],
      absent: [],
      ranges: [
        { key: 'budget', type: 'NUMBER', from: 5, to: null },
        { key: 'due', type: 'DATE', from: null, to: '2026-05-01' },
      ],
      noDays: ['size', 'budget'],
    });
    // A value that was loaded from elsewhere need not fit a type.
    expect(readFieldFilter({ old: true })).toEqual({
      exact: { old: true },
      inForms: [],
      ranges: [],
      worded: [],
      absent: [],
      noDays: ['old'],
    });
    expect(readFieldFilter({})).toEqual({ exact: {}, inForms: [], ranges: [], worded: [], absent: [], noDays: [] });
  });

  it.each([
    [-0.1, [-0.1, '-0.1']],
    ['40', [40, '40']],
    ['40.50', [40.5, '40.50']],
  ])('takes the number %j in either form', (budget, forms) => {
    expect(readFieldFilter({ budget })).toEqual({
      exact: null,
      inForms: [{ key: 'budget', forms }],
      ranges: [],
      worded: [],
      absent: [],
      noDays: ['budget'],
    });
  });

  it.each(['040', '1e3', '+5', '1,5', '5.', ' 5', '12345678901234567890'])('takes %j as a text alone', code => {
    expect(readFieldFilter({ code })).toMatchObject({ exact: { code }, inForms: [] });
  });

  it('tells which fields are given something that is no day', () => {
    const noDays = (value: unknown) => readFieldFilter({ due: value }).noDays;
    for (const value of [
      '2026-01-31',
      { in: ['2026-01-31'] },
      { from: '2026-01-31' },
      { empty: true },
      { contains: '2026' },
    ])
      expect([value, noDays(value)]).toEqual([value, []]);
    for (const value of ['2026-02-30', 'mañana', 20260131, true, { in: ['2026-01-31', 'x'] }, { min: 1 }])
      expect([value, noDays(value)]).toEqual([value, ['due']]);
  });

  it('has one of several values, and words of a text', () => {
    expect(readFieldFilter({ size: { in: ['M', '40', 5] }, town: { contains: ' Santa  CRUZ ' } })).toEqual({
      exact: null,
      inForms: [{ key: 'size', forms: ['M', 40, '40', 5, '5'] }],
      ranges: [],
      worded: [{ key: 'town', words: ['santa', 'cruz'] }],
      absent: [],
      noDays: ['size'],
    });
    for (const values of [[], 'M', [null], Array.from({ length: 21 }, () => 'M')])
      expect(pathOf({ size: { in: values } })).toEqual(['customFields', 'size', 'in']);
    for (const words of ['', ' ', 5, 'x'.repeat(201)])
      expect(pathOf({ size: { contains: words } })).toEqual(['customFields', 'size', 'contains']);
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
