import { describe, expect, it } from '@jest/globals';
import type { Shelf, ShelfProduct } from '../shelf.js';
import { togetherIn } from './combo-price.js';
import { says, sold } from './shop.fixture.js';
import { sumWithTerms } from './sum-with-terms.js';

describe('what goods cost together', () => {
  it.each<[string, string[], string]>([
    ['Combo: mesa más banca en $900.', ['mesa', 'banca'], '900'],
    ['Combo pintada de $45.000 más sellado en $60.000.', ['pintada', 'sellado'], '60000'],
    ['Mesa + banca a 900 pesos todos los días', ['mesa', 'banca'], '900'],
    ['Promo de mesa con banca 900', ['mesa', 'banca'], '900'],
    ['Mesa más tapizado, cualquier color, $1,100.', ['mesa', 'tapizado'], '1100'],
  ])('is read of "%s"', (sentence, goods, price) => expect(togetherIn(sentence)?.together).toEqual({ goods, price }));
  it('holds on the days that the sentence begins with', () =>
    expect(togetherIn('Martes y jueves: mesa más banca, $800.')?.only).toEqual(['martes', 'jueves']));
  it.each([
    'La mesa más la banca cuesta $20 más.',
    'Mesa más envío $90.',
    'Para mesas de más de 12 pedimos $500.',
    'Para fiestas de más de 12 se deja un anticipo de $500.',
    'Mesa con banca 15% menos.',
    'La mesa con banca pesa mucho.',
  ])('is nothing that "%s" says', sentence => expect(togetherIn(sentence)).toBeNull());
});

const inPesos = { currency: 'MXN' };
const [table, bench, longBench, chair] = [
  sold('Mesa de pino', 600, inPesos),
  sold('Banca de pino', 400, inPesos),
  sold('Banca de pino larga', 550, inPesos),
  sold('Silla', 250, inPesos),
];
const shelf: Shelf = {
  version: '1',
  agents: [],
  products: [table, bench, longBench, chair],
  articles: [says('Promociones', 'Combo: mesa más banca en $900. Martes: mesa más silla $700.')],
};
const total = (question: string, ...list: [ShelfProduct, number][]) =>
  sumWithTerms(
    shelf,
    list.map(([product, quantity]) => ({ product, quantity })),
    question,
    { locale: 'es-MX', currency: 'MXN', said: question },
  )?.total ?? null;

describe('a list with goods that have a price together', () => {
  it('costs that price for each pair', () => {
    expect(total('total', [table, 1], [bench, 1])).toContain('900');
    expect(total('total', [table, 3], [bench, 2])).toContain('2,400');
  });
  it('costs nothing less for another size, or for one of them alone', () => {
    expect(total('total', [table, 1], [longBench, 1]) ?? '1,150').toContain('1,150');
    expect(total('total', [table, 2]) ?? '1,200').toContain('1,200');
  });
  it('costs less on the day that the customer names only', () => {
    expect(total('cuánto el martes', [table, 1], [chair, 1])).toContain('700');
    expect(total('cuánto el jueves', [table, 1], [chair, 1]) ?? '850').toContain('850');
  });
});
