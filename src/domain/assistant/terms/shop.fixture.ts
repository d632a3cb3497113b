import type { ShelfArticle, ShelfProduct } from '../shelf.js';

/** An article of an invented shop. */
export const says = (title: string, body: string): ShelfArticle => ({
  id: title,
  title,
  body,
  keywords: [],
  language: 'es',
});

/** A product of an invented shop, with its price in whole units of money. */
export const sold = (name: string, price: number, more: Partial<ShelfProduct> = {}): ShelfProduct => ({
  id: name,
  name,
  description: '',
  keywords: [],
  unit: 'pieza',
  priceMinor: String(price * 100),
  currency: 'USD',
  stock: 90,
  ...more,
});
