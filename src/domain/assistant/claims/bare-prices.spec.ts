import { expect, test } from '@jest/globals';
import { barePricesIn } from './bare-prices.js';

test.each([
  ['Algodón. 9 hilos 1280, 12 hilos 1,590.', '$980.00', ['1280', '1590']],
  ['También reforzada (doble costura 1450)', '$980.00', ['1450']],
  ['Grande 2.900 y extra 3.400 c/u', '$ 1.900', ['2900', '3400']],
  ['600 hilos, 220 V, motor de 1200 W', '$980.00', []],
  ['Modelo 2024. Cumple la norma 3864. Hasta 500.', '$980.00', []],
  ['Talla 38. Pesa 850 g. Ref. 4410', '$980.00', []],
  ['Código 99120', '$9.00', []],
  ['Se cotiza; la última costó 4500', '', ['4500']],
  ['WF-1280', '$980.00', []],
])('%s beside %s states %j', (text, price, prices) => expect(barePricesIn(text, price)).toEqual(prices));
