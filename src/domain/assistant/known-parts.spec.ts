import { describe, expect, it } from '@jest/globals';
import { withKnownParts } from './known-parts.js';
import type { Shelf, ShelfProduct } from './shelf.js';
import { shelfWithOffers } from './shelf-with-offers.js';

const product = (name: string, stock: number, description = ''): ShelfProduct => ({
  id: name,
  name,
  description,
  keywords: ['jardín'],
  unit: 'por pieza',
  priceMinor: '5000',
  currency: 'MXN',
  stock,
});
/** What is loaded from the database is made anew each time. */
const loaded = (stock: number): Shelf => ({
  version: String(stock),
  agents: [],
  products: [product('Maceta de barro', 4, 'Chica. Mediana $70, grande $90.'), product('Pala', stock)],
  articles: [{ id: 'a', title: 'Combos', body: 'Combo jardín: maceta y pala por $99.', keywords: [], language: 'es' }],
});

describe('a shelf that is loaded again', () => {
  it('has the same objects for what has not changed', () => {
    const before = loaded(3);
    const now = withKnownParts(loaded(2), before);
    expect(now).toEqual(loaded(2));
    expect(now.products[0]).toBe(before.products[0]);
    expect(now.products[1]).not.toBe(before.products[1]);
    expect(now.articles).toBe(before.articles);
    expect(withKnownParts(loaded(3), before).products).toBe(before.products);
  });

  it('without one before, is as it was loaded', () => {
    const now = loaded(3);
    expect(withKnownParts(now, undefined)).toBe(now);
  });

  it('keeps the sizes and offers that are read of what has not changed', () => {
    const first = loaded(3);
    const before = shelfWithOffers(first);
    const now = shelfWithOffers(withKnownParts(loaded(2), first));
    expect(before.products.map(({ name }) => name)).toContain('Maceta de barro mediana');
    const changed = now.products.filter(one => !before.products.includes(one));
    expect(changed.map(({ name, stock }) => [name, stock])).toEqual([['Pala', 2]]);
  });
});
