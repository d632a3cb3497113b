import { describe, expect, it } from '@jest/globals';
import type { Shelf } from '../../../../domain/assistant/shelf.js';
import { product, talkIn } from '../talk.fixture.js';
import { inFigures } from './spoken-sizes.js';

const shelf: Shelf = {
  version: '1',
  agents: [],
  products: [
    product('Unión galvanizada 1/2', 2, 'unidad', 'Roscada.', [], 90),
    product('Unión galvanizada 3/4', 3, 'unidad', 'Roscada.', [], 90),
    product('Unión galvanizada 2', 9, 'unidad', 'Roscada.', [], 90),
    product('Manguera negra 1/2 rollo 50 m', 40, 'rollo', 'Para riego.'),
    product('Manguera negra 3/4 rollo 50 m', 60, 'rollo', 'Para riego.'),
  ],
  articles: [],
};
const talk = talkIn(shelf);

describe('sizes as they are said', () => {
  it.each([
    ['a como los tubos de media', 'a como los tubos de 1/2'],
    ['deme 4 de media por favor', 'deme 4 de 1/2 por favor'],
    ['codos de media pulgada', 'codos de 1/2 pulgada'],
    ['y el de tres cuartos?', 'y el de 3/4?'],
    ['6 codos tres cuartos y 2 de media', '6 codos 3/4 y 2 de 1/2'],
    ['una llave de una y media', 'una llave de 1 1/2'],
    ['tubo de pulgada y media, hay?', 'tubo de 1 1/2, hay?'],
    ['los de un cuarto', 'los de 1/4'],
    ['two of the three quarter ones', 'two of the three quarter ones'],
    ['pipe of three quarters', 'pipe of 3/4'],
  ])('%s', (text, figures) => expect(inFigures(text)).toBe(figures));

  it.each([
    'media docena de huevos',
    'una clase de media hora',
    'llego en tres cuartos de hora',
    'la renta es de media jornada',
    'una casa de tres cuartos y dos baños',
    'paso a las dos y media',
    'blusa de media manga',
    'la pintura de un cuarto',
    'un cuarto de pollo',
    'quedamos a la una y media',
  ])('leaves as it is: %s', text => expect(inFigures(text)).toBe(text));

  it.each([
    [['deme 6 uniones de tres cuartos'], [['Unión galvanizada 3/4', 6]]],
    [['deme 6 uniones de media pulgada'], [['Unión galvanizada 1/2', 6]]],
    [['a como las uniones de media', 'y las de tres cuartos?', 'deme 4 de media'], [['Unión galvanizada 1/2', 4]]],
    [
      ['deme 3 uniones tres cuartos y 2 mangueras de media'],
      [
        ['Unión galvanizada 3/4', 3],
        ['Manguera negra 1/2 rollo 50 m', 2],
      ],
    ],
  ])('orders %j', (texts, items) => expect(talk(...texts).items).toEqual(items));

  it.each(['a como las uniones de media', 'precio de las uniones de media pulgada', 'tienen uniones de media?'])(
    'finds what is asked for: %s',
    text => expect(talk(text).text).toContain('Unión galvanizada 1/2: ₡2'),
  );

  it.each(['y la de tres cuartos?', 'y las de tres cuartos', 'la de 3/4?'])('goes on to another size: %s', text =>
    expect(talk('a como las uniones de media', text).text).toContain('Unión galvanizada 3/4: ₡3'),
  );
});
