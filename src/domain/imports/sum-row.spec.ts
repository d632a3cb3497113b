import { describe, expect, it } from '@jest/globals';
import type { Cell } from './sheet.port.js';
import { isSumRow } from './sum-row.js';

/** The columns are a name, a phone number, and two numbers. */
const isSum = (cells: Cell[], standsApart = false) =>
  isSumRow({ number: 9, cells }, column => column > 1, { decimal: ',' }, { standsApart });

describe('a row of sums', () => {
  it.each<[Cell[]]>([
    [['Total', null, 3, 1500]],
    [['TOTALES', null, null, '₡1.500,00']],
    [['Total general:', null, '12', null]],
    [[null, null, 'Gran total', 1500]],
    [['Subtotal', null, 1, 2]],
    [['Grand Total', null, '$1,500.00', null]],
    [['Total Geral', null, 3, null]],
    [['Suma', null, 3, null]],
  ])('is %j', cells => {
    expect(isSum(cells)).toBe(true);
  });
  it.each<[string, Cell[]]>([
    ['a person who is called so', ['Total', '8888-7777', 3, 1500]],
    ['a number in the column of phone numbers', ['Total', 88887777, null, null]],
    ['a longer name', ['Total Pérez', null, 3, 1500]],
    ['a name alone', ['Total', null, null, null]],
    ['numbers alone', [null, null, 3, 1500]],
    ['a text beside it', ['Total', null, 'pendiente', 1500]],
    ['nothing', [null, null, null, null]],
  ])('is not %s', (_why, cells) => {
    expect(isSum(cells)).toBe(false);
  });
  it('may say more, or less, where it is the last row and stands apart', () => {
    expect(isSum(['Total de clientes: 45', null, null, null], true)).toBe(true);
    expect(isSum(['Total', 3, 1500, null], true)).toBe(true);
    expect(isSum(['Total', null, null, null], true)).toBe(true);
    expect(isSum(['Totalmente Nuevo S.A.', '8888-7777', null, null], true)).toBe(false);
    expect(isSum(['Ana', null, null, null], true)).toBe(false);
  });
});
