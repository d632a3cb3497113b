import { describe, expect, it } from '@jest/globals';
import type { Shelf, ShelfProduct } from '../shelf.js';
import { paidBy } from './conditions.js';
import { says, sold } from './shop.fixture.js';
import { sumWithTerms } from './sum-with-terms.js';

const inPesos = { currency: 'COP' };
const [bike, fork, bell] = [
  sold('Bicicleta Andes 26', 900, inPesos),
  sold('Tenedor de aluminio', 200, inPesos),
  sold('Timbre', 20, inPesos),
];
const shelf: Shelf = {
  version: '1',
  agents: [],
  products: [bike, fork, bell],
  articles: [
    says(
      'Pagos',
      'Crédito en un pago con 10% de recargo. Pagando bicicleta de contado en efectivo le descontamos $50.',
    ),
    says('Ofertas', 'Domingos: tenedor de aluminio a $150, solo en la tienda, no delivery.'),
  ],
};
const total = (question: string, product: ShelfProduct): string | null =>
  sumWithTerms(shelf, [{ product, quantity: 1 }], question, { locale: 'es-CO', currency: 'COP', said: question })
    ?.total ?? null;

describe('a condition of a payment', () => {
  it('is for cash alone, if it says "de contado en efectivo"', () => {
    expect(paidBy('pago de contado en efectivo')).toEqual(['CASH']);
    expect(paidBy('con tarjeta de credito en un pago')).not.toContain('OUTRIGHT');
  });
  it('is no surcharge of a card for who pays cash', () =>
    expect(total('cuánto pagando en efectivo', bike)).toContain('850'));
  it('is no discount on a thing that it does not name', () =>
    expect(total('cuánto pagando en efectivo', bell) ?? '20').toContain('20'));
  it('is the surcharge of the card for who pays by it', () =>
    expect(total('cuánto con crédito en un pago', bell)).toContain('22'));
});

it('a price without delivery is no fee of one', () =>
  expect(total('cuánto el timbre con delivery', bell) ?? '20').not.toContain('170'));
