import { expect, it } from '@jest/globals';
import { termsOf } from './read-terms.js';
import type { Term } from './term.js';

/** Lists of discounts as owners type them: each step has its own number, amount, piece, day or payment. */
const read = (body: string, title = 'Promociones'): Partial<Term>[] =>
  termsOf({ id: 'd', title, body, keywords: [], language: 'es' });

it.each<[string, Partial<Term>[]]>([
  [
    'Si compra 4 sombreros 7% de dcto, 8 sombreros 11, 20 sombreros o mas 19%.',
    [
      { percent: 7, quantity: 4, from: null },
      { percent: 11, quantity: 8, only: [] },
      { percent: 19, quantity: 20 },
    ],
  ],
  [
    'De 15 a 29 velas 4%, de 30 a 59 velas 6% y de 60 velas pa arriba 9%.',
    [
      { percent: 4, quantity: 15 },
      { percent: 6, quantity: 30 },
      { percent: 9, quantity: 60 },
    ],
  ],
  [
    '7% llevando 9, 13 llevando 18 y 21% llevando 40.',
    [
      { percent: 7, quantity: 9 },
      { percent: 13, quantity: 18 },
      { percent: 21, quantity: 40 },
    ],
  ],
  [
    'mas de 14 macetas 6% dto; mas de 35 macetas 9% dto',
    [
      { percent: 6, quantity: 15 },
      { percent: 9, quantity: 36 },
    ],
  ],
  [
    '+12 unid 4% / +30 unid 8% / +80 unid 13%',
    [
      { percent: 4, quantity: 12 },
      { percent: 8, quantity: 30 },
      { percent: 13, quantity: 80 },
    ],
  ],
  [
    'Por docena: 1 docena 3%, 4 docenas 6%, 9 docenas o mas 10%',
    [
      { percent: 3, quantity: 12 },
      { percent: 6, quantity: 48 },
      { percent: 10, quantity: 108 },
    ],
  ],
  [
    'compras de 30 mil 4%, de 70 mil 9% y de 120 mil o mas 14%',
    [
      { percent: 4, from: '30000', quantity: null },
      { percent: 9, from: '70000', quantity: null },
      { percent: 14, from: '120000', quantity: null },
    ],
  ],
  [
    '4% en compras de mas de $900 y 9% en compras de mas de $2300',
    [
      { percent: 4, from: '900', above: true },
      { percent: 9, from: '2300', above: true },
    ],
  ],
  [
    'Si gasta Q150 o mas le quitamos Q10, de 400 para arriba le quitamos 35.',
    [
      { amount: '10', from: '150', percent: null },
      { amount: '35', from: '400', quantity: null },
    ],
  ],
  [
    'descuento de Q15 en compras de Q220 y de Q45 en compras de Q510',
    [
      { amount: '15', from: '220' },
      { amount: '45', from: '510' },
    ],
  ],
  ['Comprando 2400 o mas se rebajan 180 lps.', [{ amount: '180', from: '2400', quantity: null }]],
  [
    'la segunda funda al 25%, la tercera 45.',
    [
      { percent: 25, nth: 2 },
      { percent: 45, nth: 3 },
    ],
  ],
  ['2do tinte con 35% los jueves.', [{ percent: 35, nth: 2, only: ['jueves'] }]],
  [
    'miercoles 12% dscto, jueves y viernes 6%.',
    [
      { percent: 12, only: ['miercoles'] },
      { percent: 6, only: ['jueves', 'viernes'] },
    ],
  ],
  [
    'pagando en efvo 9% menos, transf 4.',
    [
      { percent: 9, means: ['CASH'], only: [] },
      { percent: 4, means: ['TRANSFER'], only: [] },
    ],
  ],
  ['En efectivo de 12,000 pa arriba 4% menos.', [{ percent: 4, from: '12000', means: ['CASH'] }]],
  ['Llevando mas de 7 cajas le bajamos $15 por caja.', [{ amount: '15', quantity: 8, each: null }]],
  [
    'A los pedidos de S/ 300 que no llegan a 5 panes les quitamos 20 soles.',
    [{ amount: '20', from: '300', quantity: null }],
  ],
  ['Pay cash and we take 3 dollars off the total.', [{ amount: '3', means: ['CASH'] }]],
  ['Si paga en efectivo le quitamos 45 pesos.', [{ amount: '45', means: ['CASH'] }]],
  [
    'Spend $35 get 5% off, spend $90 get 12% off.',
    [
      { percent: 5, from: '35', subject: '' },
      { percent: 12, from: '90', subject: '' },
    ],
  ],
])('%s', (body, terms) => {
  expect(read(body)).toMatchObject(terms.map(term => ({ kind: 'DISCOUNT', ...term })));
  expect(read(body)).toHaveLength(terms.length);
});

const steps = (body: string, title = 'Condiciones') =>
  read(body, title).filter(
    ({ kind, quantity, from, nth }) => kind === 'DISCOUNT' && (quantity ?? from ?? nth ?? 0) !== 0,
  );

it.each([
  // Ages, times and payments are no numbers of pieces.
  '10 % de descuento a mayores de 60 años.',
  '3 cuotas 7%, 6 cuotas 12%, 9 cuotas 21%',
  // What is paid in advance, or comes on top, is no discount.
  'De 15 piezas en adelante 40% de anticipo, de 60 en adelante 55%.',
  'De 5 km en adelante recargo 10%, de 12 km en adelante 20%.',
  // Shares that sink, and numbers that may be money or pieces.
  'desde 9 velas 12% de desc, desde 30 velas 8%',
  'desde 1500 4% de desc, desde 4000 7%',
  // Nothing says that these shares lower a price.
  'Tornillos de 2 pulgadas 10%, de 3 pulgadas 15%',
  'Trayendo 10 bandejas limpias te descontamos $1.000.',
  'Primera visita 10% de desc, segunda visita 15%',
])('%s states no steps that are counted', body => {
  expect(steps(body)).toEqual([]);
});

it.each<[string, string[]]>([
  ['Tarjeta credito +6%, efectivo y transf igual.', ['CREDIT', 'CARD']],
  ['Efectivo y transf sin comision, tarjeta 2.8% mas.', ['CARD']],
])('%s charges nothing for the other payments', (body, means) => {
  expect(read(body, 'Pagos')).toMatchObject([{ kind: 'SURCHARGE', means }]);
});
