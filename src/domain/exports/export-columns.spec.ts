import { expect, it } from '@jest/globals';
import { columnsOf } from './export-columns.js';

it('exports an empty cell for a field without a value, whatever the field is called', () => {
  const fields = ['constructor', 'size'].map(key => ({
    key,
    label: key,
    type: 'TEXT' as const,
    required: false,
    options: [],
  }));
  const [first, second] = columnsOf('LEAD', fields, 'es').slice(-2);
  const row = { customFields: { size: 'M' } };
  expect([first?.cell(row), second?.cell(row)]).toEqual([null, 'M']);
});
