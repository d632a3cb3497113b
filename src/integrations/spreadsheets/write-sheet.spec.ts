import { describe, expect, it } from '@jest/globals';
import type { Cell } from '../../domain/imports/sheet.port.js';
import { cellsOf, written } from './sheets.fixture.js';

describe('what is written', () => {
  const rows: Cell[][] = [
    ['Nombre', 'Nota', 'Monto'],
    ['=cmd|calc', '+506 8888', 1234.5],
    ["'quoted", '-1, "x"\r\ny', null],
    ['@sum', '\tTab', -3],
    ['a\r\nb', 'code_x000D_', null],
  ];
  it('a workbook is read as what was written, with not one formula', async () => {
    expect(await cellsOf(await written('xlsx', rows))).toEqual(rows);
  });
  it.each([
    ['es-CR', ';', '"1234,5"', '"\'-1, ""x""\r\ny"'],
    ['es-MX', ',', '1234.5', '"\'-1, ""x""\r\ny"'],
  ])(
    'a text file for %s has its columns and numbers where Excel looks for them, and nothing to compute',
    async (locale, mark, amount, text) => {
      const lines = [
        ['Nombre', 'Nota', 'Monto'],
        ["'=cmd|calc", "'+506 8888", amount],
        ["''quoted", text, ''],
        ["'@sum", `"'\tTab"`, '-3'],
        ['"a\r\nb"', 'code_x000D_', ''],
      ];
      const bytes = await written('csv', rows, locale);
      expect(bytes.toString()).toBe(`\uFEFF${lines.map(cells => `${cells.join(mark)}\r\n`).join('')}`);
    },
  );
  it.each(['es-CR', 'es-MX'])(
    'a text file for %s is read as what was written, also with both marks in its texts',
    async locale => {
      const marked = [
        ['Nombre', 'Notas, varias; todas'],
        ['a;b', 'c,d'],
      ];
      expect(await cellsOf(await written('csv', marked, locale))).toEqual(marked);
    },
  );
});
