import { describe, expect, it } from '@jest/globals';
import { termsOf } from './read-terms.js';
import { says, sold, sumsOf } from './shop.fixture.js';

const priceOf = (sentence: string) =>
  termsOf(says('Precios', sentence)).map(({ kind, quantity, each, freeWith }) => [kind, quantity, each, freeWith]);

it.each<[string, number, string]>([
  ['A partir de 20 sacos el fertilizante queda en $185 cada uno.', 20, '185'],
  ['Llevando 6 botellas el vino sale a $42 c/u.', 6, '42'],
  ['From 10 bags the gravel is $4.50 each.', 10, '4.5'],
  ['Comprando 12 piezas la vela baja a $45.', 12, '45'],
])('reads what is counted as the unit of the thing, and not as another one that is bought with it: %s', (...given) => {
  const [sentence, quantity, each] = given;
  expect(priceOf(sentence)).toEqual([['DISCOUNT', quantity, each, null]]);
});
it('keeps a price that holds with other goods', () => {
  expect(priceOf('Llevando 4 mesas, la silla sale a $5.')).toEqual([
    ['DISCOUNT', 4, '5', { given: 'silla', bought: ['mesas'] }],
  ]);
});

it.each<[string, number, string]>([
  ['La teja, de 80 piezas en adelante, a $14.', 80, '14'],
  ['El foco LED, a partir de 6 piezas, a $38.', 6, '38'],
  ['Empanadas, 50 o más, a $9.', 50, '9'],
  ['El carbón: más de 9 bolsas a $28.', 10, '28'],
  ['The mugs, 12 or more, $9.', 12, '9'],
])('reads a number of pieces right before a price as from where it holds: %s', (...given) => {
  const [sentence, quantity, each] = given;
  expect(priceOf(sentence)).toEqual([['DISCOUNT', quantity, each, null]]);
});
it.each([
  'Baño de perros, de 20 kg en adelante, $250.',
  'Salón para fiestas, de 40 personas en adelante, $900.',
  'Subir muebles, a partir de 3 pisos, $80.',
])('does not count weight of animals, people or floors as pieces: %s', sentence => {
  expect(priceOf(sentence).filter(([kind]) => kind === 'DISCOUNT')).toEqual([]);
});

it.each<[string, [number, string][]]>([
  [
    'From 12 loaves a week the sourdough is $6, from 30 it is $5.25.',
    [
      [12, '6'],
      [30, '5.25'],
    ],
  ],
  [
    'Desde 10 kg el kilo de pollo está en $52, desde 50 kg en $49.',
    [
      [10, '52'],
      [50, '49'],
    ],
  ],
  [
    'La caja de guantes a partir de 3 cajas sale en $110 y a partir de 10 en $98.',
    [
      [3, '110'],
      [10, '98'],
    ],
  ],
  [
    'Over 10 boxes the box is $14, over 50 it’s $12.',
    [
      [11, '14'],
      [51, '12'],
    ],
  ],
])('reads the steps of one price: %s', (sentence, steps) => {
  expect(priceOf(sentence)).toEqual(steps.map(([quantity, each]) => ['DISCOUNT', quantity, each, null]));
});

describe('a list with such prices', () => {
  const sum = sumsOf([sold('Cal hidratada 25 kg', 9, { unit: 'bulto' }), sold('Yeso 20 kg', 7, { unit: 'bulto' })]);
  it('is summed with the lower price from that number on, of these goods only', () => {
    const said = { Mayoreo: 'A partir de 10 bultos la cal sale en $8 cada uno.' };
    expect(sum(said, { 'Cal hidratada 25 kg': 12 })).toBe('$96.00');
    expect(sum(said, { 'Cal hidratada 25 kg': 9 })).toBeNull();
    expect(sum(said, { 'Yeso 20 kg': 12 })).toBeNull();
  });
  it('has a price of hotels only for who says to be one', () => {
    const said = { Mayoreo: 'Hoteles y cafés: desde 10 bultos la cal queda en $8 y desde 40 en $7.' };
    expect(sum(said, { 'Cal hidratada 25 kg': 50 })).toBeNull();
    expect(sum(said, { 'Cal hidratada 25 kg': 50 }, 'somos un hotel')).toBe('$350.00');
  });
});
