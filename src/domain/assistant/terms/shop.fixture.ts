import type { ShelfArticle, ShelfProduct } from '../shelf.js';
import type { SumContext } from './reckoning.js';
import { sumWithTerms } from './sum-with-terms.js';

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

/**
 * Returns a function that sums goods of an invented shop in dollars, by their names, under the articles that it is given by their titles.
 */
export const sumsOf =
  (products: ShelfProduct[]) =>
  (
    articles: Record<string, string>,
    wanted: Record<string, number>,
    question = '',
    more: Pick<SumContext, 'earlier' | 'said'> = {},
  ): string | null => {
    const shelf = {
      version: '1',
      agents: [],
      products,
      articles: Object.entries(articles).map(([title, body]) => says(title, body)),
    };
    const items = products.flatMap(product => {
      const quantity = wanted[product.name];
      return quantity === undefined ? [] : [{ product, quantity }];
    });
    return sumWithTerms(shelf, items, question, { locale: 'en-US', currency: 'USD', ...more })?.total ?? null;
  };
