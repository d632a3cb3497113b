import { describe, expect, it } from '@jest/globals';
import { termsOf } from './read-terms.js';
import { says, sold, sumsOf } from './shop.fixture.js';

const stretchesOf = (body: string) =>
  termsOf(says('Envíos', body)).map(({ stretch, amount, from, refused }) => [
    stretch?.from,
    stretch?.to,
    amount,
    from,
    refused ?? false,
  ]);

it.each<[string, unknown[][]]>([
  [
    'El reparto vale $90 hasta 4 km y $150 de 4 a 9 km; más lejos no vamos. En compras de $2,000 o más es gratis hasta 4 km (el de 150 no).',
    [
      [0, 4, '90', '2000', false],
      [4, 9, '150', null, false],
      [9, null, null, null, true],
    ],
  ],
  [
    'Hasta 3 km Q15, de 3 a 8 km Q25. Gratis en compras desde Q300.',
    [
      [0, 3, '15', '300', false],
      [3, 8, '25', '300', false],
    ],
  ],
  [
    'A menos de 2 km es gratis; de 2 a 5 km $30; a más de 5 km se cotiza.',
    [
      [0, 2, '0', '0', false],
      [2, 5, '30', null, false],
      [5, null, null, null, false],
    ],
  ],
  [
    'Delivery is $5 within 3 miles and $9 from 3 to 8 miles; beyond that we don’t deliver.'.replace('’', "'"),
    [
      [0, 3, '5', null, false],
      [3, 8, '9', null, false],
      [8, null, null, null, true],
    ],
  ],
  [
    'Hasta 3 km $40 (gratis desde $400), de 3 a 6 km $60.',
    [
      [0, 3, '40', '400', false],
      [3, 6, '60', null, false],
    ],
  ],
  [
    'Entregamos hasta 10 cuadras sin costo, de 10 a 25 cuadras $10.',
    [
      [0, 10, '0', '0', false],
      [10, 25, '10', null, false],
    ],
  ],
  [
    'El flete es $120 hasta 5 km, después $15 por km.',
    [
      [0, 5, '120', null, false],
      [5, null, null, null, false],
    ],
  ],
])('reads the fees by distance: %s', (body, stretches) => {
  expect(stretchesOf(body)).toEqual(stretches);
});

describe('a sum with a fee by distance', () => {
  const sum = sumsOf([sold('Mesa plegable', 50)]);
  const said = {
    Envíos:
      'El envío cuesta $9 hasta 5 km y $15 de 5 a 12 km; más lejos no vamos. Gratis hasta 5 km en compras de $200 o más.',
  };
  it.each<[string, number, string | null]>([
    ['con envío, estoy como a 8 km', 1, '$65.00'],
    ["delivery please, I'm 3 km away", 1, '$59.00'],
    ['con envío a 5 kilómetros', 1, '$59.00'],
    ['con envío, son 4 km', 4, '$200.00'],
    ['con envío, son 9 km', 4, '$215.00'],
  ])('has that of the distance that the customer says: %s', (question, many, total) => {
    expect(sum(said, { 'Mesa plegable': many }, question)).toBe(total);
  });
  it('leaves it open where nobody said how far it is, and adds nothing beyond the last one', () => {
    expect(sum(said, { 'Mesa plegable': 1 }, 'con envío')).toBe('$50.00');
    expect(sum(said, { 'Mesa plegable': 1 }, 'con envío a 20 km')).toBe('$50.00');
  });
});
