import { expect, it } from '@jest/globals';
import { pricesOf } from './read-prices.js';
import { termsOf } from './read-terms.js';
import { unitPricesIn } from './unit-price-steps.js';

it.each<[string, [number, string][]]>([
  [
    'Gorras Q95 c/u, desde 5 a Q88, de 15 para arriba 80 y de 40 en adelante sale a Q71 cada una.',
    [
      [5, '88'],
      [15, '80'],
      [40, '71'],
    ],
  ],
  [
    'DE 4 JABAS PA ARRIBA A 320, DE 9 PA ARRIBA 305 Y 25 O MAS A 290.',
    [
      [4, '320'],
      [9, '305'],
      [25, '290'],
    ],
  ],
  [
    'Tarros 3800 each, 10 or more 3300 each, 24+ 2900.',
    [
      [10, '3300'],
      [24, '2900'],
    ],
  ],
  [
    '1 a 7 vale 5990, 8 en adelante 5.190 c/u, desde 30 a $4.490.',
    [
      [8, '5190'],
      [30, '4490'],
    ],
  ],
  [
    '1-9 Bs 30, 10-19 Bs 27, 20 o mas Bs 24',
    [
      [10, '27'],
      [20, '24'],
    ],
  ],
  [
    'Delantales a 14.000, x5 a 12.500, x10 a 11.900',
    [
      [5, '12500'],
      [10, '11900'],
    ],
  ],
  [
    'Hielo 30, mas de 12 a 26, mas de 60 a 21',
    [
      [13, '26'],
      [61, '21'],
    ],
  ],
  [
    'el kilo a 70, 4 kg a 66 el kilo, 9 kg a 61 el kilo',
    [
      [4, '66'],
      [9, '61'],
    ],
  ],
  [
    'a 48 c/u llevando 11, a 43 c/u llevando 22',
    [
      [11, '48'],
      [22, '43'],
    ],
  ],
  [
    'Pines: 20 a $28, 60 a $23, 150 a $19',
    [
      [20, '28'],
      [60, '23'],
      [150, '19'],
    ],
  ],
  ['Bancas 75, de 8 pa arriba a 64.', [[8, '64']]],
  ['La docena 130, de 4 docenas para arriba 118', [[4, '118']]],
  ['Pan 3.00, de 4 docenas para arriba 2.60', [[48, '2.6']]],
  // Totals of packs, sizes, ages, times, distances, and the prices of other goods.
  ['Alfajores 500, x6 2.800, x12 5.000', []],
  ['Tallas 4 a 14 a Q80, 16 en adelante a Q95', []],
  ['Tallas 16 en adelante a Q95, 20 en adelante a Q90', []],
  ['De 3 a 11 años $90, 12 en adelante $80, 60 en adelante $60', []],
  ['De 8 a 12 a 100, de 12 a 18 a 80', []],
  ['1 dia 500, 3 dias o mas 400, 7 dias o mas 350', []],
  ['Sillas desde 9 a 8, mesas desde 20 a 6', []],
  ['Niños 90, adultos 120, grupos de 10 o mas 80', []],
  ['Caja de 12 a 60, caja de 24 a 50', []],
  ['Modelos de 2015 a 2020 a 300, de 2021 en adelante 280', []],
  ['Pedidos al 4421 1890 o 4421 1700 desde 8 am', []],
  ['Taza 900, de 10 en adelante 90', []],
])('%s', (sentence, prices) => {
  expect(unitPricesIn(sentence)).toEqual(prices.map(([quantity, each]) => ({ quantity, each })));
});

it('are conditions of an article, and of the product whose description states them', () => {
  const text = 'Imanes $9 c/u. De 30 en adelante $7, 90 para arriba 5,50.';
  const steps = [
    { kind: 'DISCOUNT', quantity: 30, each: '7' },
    { kind: 'DISCOUNT', quantity: 90, each: '5.5' },
  ];
  const found = termsOf({ id: 'i', title: 'Imanes', body: text, keywords: [], language: 'es' });
  expect(found.filter(({ kind }) => kind === 'DISCOUNT')).toMatchObject(steps);
  const product = {
    id: 'p',
    name: 'Imán',
    description: text,
    keywords: [],
    unit: 'pieza',
    priceMinor: '900',
    currency: 'UYU',
    stock: null,
  };
  expect(pricesOf(product)).toMatchObject(steps.map(step => ({ ...step, of: 'Imán' })));
});

it('leave a price from one quantity on as it was read before', () => {
  const body = 'Desde 24 quedan en $70 cada una.';
  expect(termsOf({ id: 'q', title: 'Copas', body, keywords: [], language: 'es' })).toMatchObject([
    { kind: 'DISCOUNT', quantity: 24, each: '70' },
  ]);
});
