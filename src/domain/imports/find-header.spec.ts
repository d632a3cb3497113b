import { describe, expect, it } from '@jest/globals';
import { headerAt } from './find-header.js';
import { fieldNamed } from './import-fields.js';
import type { Cell } from './sheet.port.js';

const at = (rows: Cell[][], mapping: Record<string, unknown> = {}) =>
  headerAt(
    rows.map((cells, place) => ({ number: place + 1, cells })),
    fieldNamed('CUSTOMER', []),
    mapping,
  );
const headings = ['Nombre', 'Teléfono', 'Correo', 'Giro'];
const person = ['Ana Mora', '8888-1234', 'ana@x.example', 'Panadería'];

describe('the row with the headings', () => {
  it.each<[string, Cell[][], number]>([
    ['is the first row', [headings, person], 0],
    ['is below a title', [['CLIENTES 2026', null, null, null], headings, person], 1],
    ['is below a title that is a heading, too', [['Clientes'], ['Cliente', 'Celular'], person], 1],
    ['is below lines about the file', [['Empresa', 'La Unión SA'], ['Fecha', '2026-11-27'], headings, person], 2],
    ['is the first row if no row has headings', [['Uno', 'Dos'], person], 0],
    ['is the only column', [['Teléfono'], ['8888-1234'], ['8888-1235']], 0],
    [
      'is not a row of values',
      [
        ['Zona', 'Giro'],
        ['Cliente', 'Empresa', '8888-1234'],
        ['Cliente', 'Empresa', 7],
      ],
      0,
    ],
    [
      'is not a row that is less of one',
      [
        ['Nombre', 'Tipo', 'Clase'],
        ['Ana', 'Cliente', 'Empresa'],
      ],
      0,
    ],
  ])('%s', (_, rows, expected) => {
    expect(at(rows)).toBe(expected);
  });

  it('is the one with the columns that are mapped', () => {
    const rows = [['Reporte'], ['Quién', 'Dónde'], ['Ana', 'Heredia']];
    expect(at(rows)).toBe(0);
    expect(at(rows, { Quién: 'name', city: 'Dónde' })).toBe(1);
  });

  it('is not looked for further down than titles go', () => {
    const above = Array.from({ length: 20 }, (_, line) => [`Nota ${line}`]);
    expect(at([...above, headings])).toBe(20);
    expect(at([['Nota'], ...above, headings])).toBe(0);
  });
});
