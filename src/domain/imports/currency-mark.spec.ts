import { expect, it } from '@jest/globals';
import { currenciesOf, signOf } from './currency-mark.js';

it.each([
  ['US$ 5', 'USD', true],
  ['US$ 5', 'CRC', false],
  ['₡1.250,50', 'CRC', true],
  ['5 usd', 'USD', true],
  ['$ 5 USD', 'USD', true],
  ['$ 5 USD', 'CLP', false],
  ['$1.500', 'CLP', true],
  ['$5', 'USD', true],
  // In a country with a sign of its own, a dollar sign is that of another currency.
  ['$5', 'CRC', false],
  ['S/. 1,250.00', 'PEN', true],
  ['-Gs. 150.000', 'PYG', true],
  ['12.000 COP', 'CLP', false],
  ['€ 5 USD', 'USD', false],
])('%s can be an amount in %s: %s', (cell, currency, can) => {
  expect(currenciesOf(cell)?.includes(currency)).toBe(can);
});

it.each(['1.250,50', '¢ 500', '5 aprox', '(500)', 5, null])('%s names no currency', cell => {
  expect(currenciesOf(cell)).toBeNull();
});

it.each([
  ['CRC', '₡'],
  ['PEN', 'S/'],
  ['USD', 'US$'],
  ['BOB', 'BOB'],
  ['SEK', 'SEK'],
])('an amount in %s is written with %s', (currency, sign) => {
  expect(signOf(currency)).toBe(sign);
});
