import { expect, it } from '@jest/globals';
import { habitsOf, readDay, readDecimal, readLanguage, readWebAddress } from './read-cell.js';

const [costaRica, mexico, states] = [habitsOf('es-CR'), habitsOf('es-MX'), habitsOf('en-US')];

it.each([
  ['3/2/2024', '2024-02-03', '2024-03-02'],
  ['03/02/2024 14:30', '2024-02-03', '2024-03-02'],
  ['2024-02-03', '2024-02-03', '2024-02-03'],
  ['12/25/2024', null, '2024-12-25'],
  // A month name makes the order of day and month unambiguous.
  ['03-feb-24', '2024-02-03', '2024-02-03'],
  ['15 de marzo de 1990', '1990-03-15', '1990-03-15'],
  ['Feb 3, 2024', '2024-02-03', '2024-02-03'],
  ['jueves, 3 de abril de 1980', '1980-04-03', '1980-04-03'],
  ['Thursday, April 3, 1980', '1980-04-03', '1980-04-03'],
  ['mar, 3 dic 2024', '2024-12-03', '2024-12-03'],
  ['mar 3 2024', '2024-03-03', '2024-03-03'],
  ['3rd April 1980', '1980-04-03', '1980-04-03'],
  ['1º de marzo de 2024', '2024-03-01', '2024-03-01'],
  ['19800403', '1980-04-03', '1980-04-03'],
  ['19801304', null, null],
  ['03041980', null, null],
  ['31-nov-2024', null, null],
  ['3 de febrer de 2024', null, null],
])('%s is the day %s in Costa Rica and %s in the United States', (cell, here, there) => {
  expect([readDay(cell, costaRica), readDay(cell, states)]).toEqual([here, there]);
});

it.each([
  [32_874, '1990-01-01'],
  [46_023.75, '2026-01-01'],
  [7_306, '1920-01-01'],
  [73_050, '2099-12-31'],
  [20_240_203, '2024-02-03'],
  // A year, a telephone number and a negative number are no days.
  [1990, null],
  [88_881_234, null],
  [-32_874, null],
])('the number %s, of a cell that lost its format, is the day %s', (cell, day) => {
  expect(readDay(cell, costaRica)).toBe(day);
});

it.each([
  ['1.250,50', '1250.5', '1250.5'],
  ['1,250.50', '1250.5', '1250.5'],
  ['$1.250', '1250', '1.25'],
  ['S/. 1,250.00', '1250', '1250'],
  ['12.000 COP', '12000', '12'],
  ['-5,5', '-5.5', '-5.5'],
  // A number that begins with a zero has no thousands.
  ['0.500', '0.5', '0.5'],
  ['0,750', '0.75', '0.75'],
  ['$.50', '0.5', '0.5'],
  ['Q.50', '50', '50'],
  // Negative amounts as accountants write them.
  ['(500)', '-500', '-500'],
  ['500-', '-500', '-500'],
  ['-$500', '-500', '-500'],
  ['-₡ 1.250,50', '-1250.5', '-1250.5'],
  // What a workbook has computed, such as 100 * 1.16, has digits that it does not show.
  [100 * 1.16, '116', '116'],
  [1.1 * 3, '3.3', '3.3'],
  // A workbook keeps very large and very small numbers with an exponent.
  [1e21, '1000000000000000000000', '1000000000000000000000'],
  [1e-7, '0.0000001', '0.0000001'],
  // The suffix that would be ignored multiplies the number by a thousand or more.
  ['1,5 M', null, null],
  ['20k', null, null],
  ['3 mil', null, null],
])('%s is %s in Costa Rica and %s in Mexico', (cell, here, there) => {
  expect([readDecimal(cell, costaRica), readDecimal(cell, mexico)]).toEqual([here, there]);
});

it.each([
  ['Español', 'es'],
  ['inglés', 'en'],
  ['Spanish', 'es'],
  ['PT-br', 'pt-BR'],
  ['es', 'es'],
  ['EN', 'en'],
  ['Klingon', null],
  ['sí', null],
])('the language %s is %s', (cell, language) => {
  expect(readLanguage(cell)).toBe(language);
});

it.each([
  ['https://tienda.example/taladro.jpg', 'https://tienda.example/taladro.jpg'],
  // Shops write all pictures of a product into one cell.
  ['https://tienda.example/a.jpg, https://tienda.example/b.jpg', 'https://tienda.example/a.jpg'],
  ['https://tienda.example/a,1.jpg;https://tienda.example/b.jpg', 'https://tienda.example/a,1.jpg'],
  ['http://tienda.example/a.jpg', null],
  ['https://10.0.0.1/a.jpg', null],
  ['https://localhost/a.jpg', null],
  ['javascript:alert(1)', null],
  ['taladro.jpg', null],
])('the address in «%s» is %s', (cell, address) => {
  expect(readWebAddress(cell)).toBe(address);
});
