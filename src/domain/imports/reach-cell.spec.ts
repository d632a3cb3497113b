import { describe, expect, it } from '@jest/globals';
import { isShortened, readEmailCell, readPhoneCell, saysNothing } from './reach-cell.js';

describe('a cell with a phone number', () => {
  it.each([
    ['8888-1234 / 8777-4321', '+50688881234', '8777-4321'],
    ['8888-1234/8777-4321', '+50688881234', '8777-4321'],
    ['8888 1291 y 8888 1292', '+50688881291', '8888 1292'],
    ['8888-1295,8888-1296', '+50688881295', '8888-1296'],
    ['8888-1235 ::: 8777-4321', '+50688881235', '8777-4321'],
    ['Tel. 2222-3333 ext. 5', '+50622223333', 'ext. 5'],
    ['Cel: 8765-4321', '+50687654321', ''],
    ['Cel: 8765-4321 / Tel: 8765-4321', '+50687654321', ''],
    ['8888-1237 (WhatsApp)', '+50688881237', ''],
    ['88881294 preguntar por Iris', '+50688881294', 'preguntar por Iris'],
    ['no tiene / 8888-1234', '+50688881234', 'no tiene'],
    ['(506) 8888-1293', '+50688881293', ''],
    ['+506 8888-1297', '+50688881297', ''],
  ])('%s', (cell, value, rest) => {
    expect(readPhoneCell(cell, 'es-CR')).toEqual({ value, rest });
  });

  it.each(['Cédula 12345678', '12', 'Iris', ''])('%s has no number', cell => {
    expect(readPhoneCell(cell, 'es-CR')).toBeNull();
  });

  it('may have a slash within one number', () => {
    expect(readPhoneCell('011/4555-1234', 'es-AR')).toEqual({ value: '+541145551234', rest: '' });
  });
});

it.each([
  ['ana@x.com', 'ana@x.com', ''],
  ['ana@x.com / ANA2@x.com', 'ana@x.com', 'ANA2@x.com'],
  ['Iris <iris@x.com>', 'iris@x.com', ''],
  ['mailto:sara@x.com', 'sara@x.com', ''],
  ['lolo@x; lolo@x.com', 'lolo@x.com', 'lolo@x'],
])('reads the e-mail address of %s', (cell, value, rest) => {
  expect(readEmailCell(cell)).toEqual({ value, rest });
});

it('reads no e-mail address where there is none', () => {
  expect(readEmailCell('lolo@x')).toBeNull();
});

it.each(['-', '--', 'N/A', 'n.a.', 'No tiene', 'sin teléfono', '.', '0000-0000', 'S/N'])(
  '%s says that there is none',
  cell => {
    expect(saysNothing(cell)).toBe(true);
  },
);

it.each(['8888-1234', 'ana@x.com', 'Iris', '12'])('%s says something', cell => {
  expect(saysNothing(cell)).toBe(false);
});

describe('a number that a spreadsheet has shortened', () => {
  it.each([
    ['5.21555E+12', false],
    ['5,21555E+12', false],
    ['5e+9', false],
    ['5215550000000', true],
  ])('is recognised: %s', (plain, isNumber) => {
    expect(isShortened(plain, isNumber)).toBe(true);
  });

  it.each([
    ['5215550000000', false],
    ['5215551234567', true],
    ['50640000000', true],
    ['40000000', true],
  ])('is not taken for one: %s', (plain, isNumber) => {
    expect(isShortened(plain, isNumber)).toBe(false);
  });
});
