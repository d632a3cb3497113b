import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods } from '../clerk.fixture.js';
import { inListOrder } from './list-order.js';

describe('a list with its quantities behind the names is turned round', () => {
  it.each([
    ['queso 1 kg, jamón medio kilo y pan 3', '1 kg de queso, medio kilo de jamón y 3 pan'],
    ['dame el jamón medio kilo y 1 pan', 'dame medio kilo de jamón y 1 pan'],
    ['quiero la pechuga 2 kilos y medio', 'quiero 2 kilos y medio de pechuga'],
  ])('%s', (text, turned) => expect(inListOrder(text)).toBe(turned));
  it.each([
    'tienen iphone 14 y iphone 13?',
    '1 kg de queso y medio kilo de jamón',
    'vivo en zona 10, casa 5',
    'cuánto el aceite 1 litro',
    'quiero media docena de pan',
    'talla 38, color negro',
  ])('%s stays as it is', text => expect(inListOrder(text)).toBe(text));
});

const deli = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Queso fresco', 80, { unit: 'kg' }),
      goods('Jamón de pavo', 120, { unit: 'kg' }),
      goods('Pan de caja', 30, { unit: 'pieza' }),
    ],
    articles: [],
  },
  { locale: 'es-MX', currency: 'MXN', language: 'es' },
);

describe('parts of a kilo', () => {
  it('may stand behind the names', () =>
    expect(deli('queso 1 kg, jamón medio kilo y pan 3. total?').text).toContain('$230.00'));
  it('are said as "1 y medio de"', () => expect(deli('quiero 1 y medio de jamón').text).toContain('$180.00'));
  it('are corrected after a no', () =>
    expect(deli('quiero 1 kilo de jamón', 'no, kilo y medio de jamón le dije').text).toContain('$180.00'));
});

describe('after a word of adding, each thing of a list without numbers counts one', () => {
  it.each([
    [
      'sume queso y pan porfa',
      [
        ['Queso fresco', 1],
        ['Pan de caja', 1],
      ],
    ],
    ['agregue jamón', [['Jamón de pavo', 1]]],
    ['súmele el pan', [['Pan de caja', 1]]],
    ['agregue tres panes', [['Pan de caja', 3]]],
  ])('%s', (text, items) =>
    expect(deli(text).dialogue.items.map(({ product, quantity }) => [product, quantity])).toEqual(items),
  );
});
