import { describe, expect, it } from '@jest/globals';
import type { Shelf } from '../../../../domain/assistant/shelf.js';
import { clerkOf, goods } from '../clerk.fixture.js';

const shelf: Shelf = {
  version: '1',
  agents: [],
  articles: [],
  products: [
    goods('Copa chica', 180, { description: '20 cm.' }),
    goods('Copa mediana', 290, { description: '35 cm.' }),
    goods('Copa grande', 520, { description: '60 cm.' }),
    goods('Copa de figura', 210, { description: '25 cm.' }),
    goods('Camisa planchada', 4),
    goods('Camisa lavada y planchada', 7),
    goods('Diploma', 10),
  ],
};
const clerk = clerkOf(shelf);
const itemsAfter = (...texts: string[]) =>
  clerk(...texts).dialogue.items.map(({ product, quantity }) => `${quantity} ${product}`);

describe('another of the kind', () => {
  it('that is named by its size is the one that is called so', () => {
    expect(itemsAfter('quiero la copa chica y la mediana')).toEqual(['1 Copa chica', '1 Copa mediana']);
    expect(itemsAfter('cuánto la copa chica', 'quiero 3 de la mediana')).toEqual(['3 Copa mediana']);
  });

  it('replaces the one in the cart, in the quantity that is said', () => {
    expect(itemsAfter('quiero una copa chica', 'mejor que sean 3 de la mediana')).toEqual(['3 Copa mediana']);
    expect(itemsAfter('quiero una copa chica y un diploma', 'mejor 2 de la grande')).toEqual([
      '2 Copa grande',
      '1 Diploma',
    ]);
  });

  it('is added, if the message adds', () =>
    expect(itemsAfter('quiero una copa chica', 'agrégale 2 de la grande')).toEqual(['1 Copa chica', '2 Copa grande']));

  it('is the only one of it that stays', () =>
    expect(itemsAfter('quiero una copa chica y una copa grande', 'uy no solo la chica')).toEqual(['1 Copa chica']));

  it('and one of another thing are all that stays, if only these are wanted', () =>
    expect(
      itemsAfter('quiero una copa grande, 3 camisas planchadas y 2 diplomas', 'mejor solo la copa y un diploma'),
    ).toEqual(['1 Copa grande', '1 Diploma']));

  it.each([
    ['quiero 3 copas chicas', 'y la mediana con lo mismo?', '$870.00', '3 Copa mediana'],
    ['quiero 12 camisas lavadas y planchadas', 'y si solo planchadas', '$48.00', '12 Camisa planchada'],
  ])('is priced in the same quantity, and taken by a yes: "%s", "%s"', (order, asked, total, taken) => {
    const answer = clerk(order, asked);
    expect(answer.text).toContain(`Total: ${total}`);
    expect(itemsAfter(order, asked)).toEqual(itemsAfter(order));
    expect(itemsAfter(order, asked, 'ok asi')).toEqual([taken]);
  });

  it('whose whole name is said is meant, and not the one with more to its name', () => {
    const both = ['5 Camisa planchada', '3 Camisa lavada y planchada'];
    expect(itemsAfter('quiero 5 camisas planchadas y 3 lavadas y planchadas')).toEqual(both);
    expect(itemsAfter('precio de camisas', 'tengo 5 planchadas y 3 lavadas y planchadas')).toEqual(both);
  });
});

describe('a unit that is said in the other language', () => {
  const shoes = clerkOf(
    { ...shelf, products: [goods('Zapatillas', 18, { unit: 'par' }), goods('Tela', 5, { unit: 'metro' })] },
    { locale: 'es-PE', currency: 'PEN', language: 'en' },
  );
  it('is the unit of the shop', () =>
    expect(shoes('do you clean zapatillas?', 'ok 3 pairs').dialogue.items).toEqual([
      { product: 'Zapatillas', quantity: 3 },
    ]));
});
