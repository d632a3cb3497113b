import { expect, it } from '@jest/globals';
import { termsOf } from './read-terms.js';
import type { Term } from './term.js';

const read = (body: string): Partial<Term>[] =>
  termsOf({ id: 'c', title: 'Pagos', body, keywords: [], language: 'es' });

it.each<[string, Partial<Term>[]]>([
  [
    '3 msi desde 1200, 9 msi desde 4500.',
    [
      { kind: 'FROM', months: 3, from: '1200' },
      { kind: 'FROM', months: 9, from: '4500' },
    ],
  ],
  [
    'Con crédito: 3 sin intereses desde $1,800, 9 meses con 8% y 12 meses 13.5%.',
    [
      { kind: 'FROM', months: 3, from: '1800' },
      { kind: 'SURCHARGE', months: 9, percent: 8 },
      { kind: 'SURCHARGE', months: 12, percent: 13.5 },
    ],
  ],
  [
    '4 cuotas 5%, 8 cuotas recargo 7% y 10 con 9%.',
    [
      { kind: 'SURCHARGE', months: 4, percent: 5 },
      { kind: 'SURCHARGE', months: 8, percent: 7 },
      { kind: 'SURCHARGE', months: 10, percent: 9 },
    ],
  ],
  [
    'Tasa cero 4 meses desde $120 y 10 meses de 250 en adelante.',
    [
      { kind: 'FROM', months: 4, from: '120' },
      { kind: 'FROM', months: 10, from: '250' },
    ],
  ],
  ['Tasa cero a 4 meses a partir de 60mil.', [{ kind: 'FROM', months: 4, from: '60000' }]],
  ['Pagando en 6 cuotas no hay descuento.', []],
  ['Tarjeta se le suma 4%.', [{ kind: 'SURCHARGE', percent: 4, means: ['CARD'] }]],
  ['Para encargar se deja el 35% adelantado.', [{ kind: 'DEPOSIT', percent: 35 }]],
  ['$60 up front holds the room.', [{ kind: 'DEPOSIT', amount: '60' }]],
  ['Seña 15000 para apartar la fecha.', [{ kind: 'DEPOSIT', amount: '15000' }]],
  ['Mínimo para envío 1800 sin contar el flete.', [{ kind: 'MINIMUM', amount: '1800' }]],
  ['Prices dont include tax, we add 12% on the bill.', [{ kind: 'TAX', percent: 12 }]],
])('%s', (body, terms) => {
  const found = read(body);
  expect(found).toMatchObject(terms);
  expect(found).toHaveLength(terms.length);
});
