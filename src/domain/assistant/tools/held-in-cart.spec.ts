import { describe, expect, it } from '@jest/globals';
import type { ShelfProduct } from '../shelf.js';
import { shelfWithOffers } from '../shelf-with-offers.js';
import { listedOf } from './fact-tools.js';
import { heldInCart } from './held-in-cart.js';
import { priceList } from './price-list.js';

const product = (name: string, given: Partial<ShelfProduct>): ShelfProduct => ({
  ...{
    id: name,
    name,
    description: '',
    keywords: [],
    unit: 'unidad',
    priceMinor: '10000',
    currency: 'UYU',
    stock: null,
  },
  ...given,
});
const shelf = shelfWithOffers({
  version: '1',
  agents: [],
  products: [
    product('Asado', { unit: 'kg', priceMinor: '39000', stock: 30 }),
    product('Carbón', { unit: 'bolsa', priceMinor: '18000', stock: 40, description: 'Bolsa de 4 kg. De 10 kg $390' }),
    product('Cordero medio', { unit: 'kg', priceMinor: '41000', stock: 3, description: 'Medio cordero de 5 a 6 kg' }),
    product('Silla', { stock: 9 }),
  ],
  articles: [],
});
const held = (...items: [string, number][]) => {
  const asked = items.map(([name, quantity]) => ({ product: name, quantity }));
  const { problem, list, lines } = priceList(shelf, asked, 'es-UY');
  return { problem, total: list.total, ...heldInCart(listedOf(shelf, lines), 'es-UY') };
};

describe('what a cart holds of a list', () => {
  it('is all of what is whole and in stock', () => {
    expect(held(['Silla', 2], ['Asado', 3])).toMatchObject({
      lines: [
        { productId: 'Silla', quantity: 2 },
        { productId: 'Asado', quantity: 3 },
      ],
      charges: [],
    });
  });

  it('is the whole units of what is sold by weight; the rest is a charge', () => {
    expect(held(['Asado', 1.5])).toEqual({
      problem: null,
      total: expect.stringContaining('585'),
      lines: [{ productId: 'Asado', quantity: 1 }],
      charges: [{ label: '0,5 kg Asado', amountMinor: '19500' }],
    });
    expect(held(['Asado', 0.5])).toMatchObject({
      lines: [],
      charges: [{ label: '0,5 kg Asado', amountMinor: '19500' }],
    });
  });

  it('is nothing of a size that only a text prices, which is a charge at its own price', () => {
    const { name } = shelf.products.find(({ variantOf }) => variantOf?.name === 'Carbón') ?? product('', {});
    expect(held([name, 2], ['Silla', 1])).toMatchObject({
      problem: 'BY_PERSON',
      lines: [{ productId: 'Silla', quantity: 1 }],
      charges: [{ label: `2 bolsa ${name}`, amountMinor: '78000' }],
    });
  });

  it('is nothing of what is in stock in pieces and sold by weight', () => {
    expect(held(['Cordero medio', 5.5])).toMatchObject({
      problem: null,
      lines: [],
      charges: [{ label: '5,5 kg Cordero medio', amountMinor: '225500' }],
    });
    expect(held(['Cordero medio', 19])).toMatchObject({ problem: 'NOT_ENOUGH' });
  });
});
