import type { Shelf } from '../../src/domain/assistant/shelf.js';
import { toMinor } from '../../src/domain/shared/money.js';
import type { BenchShop } from './conversations.js';

const plainId = (kind: 'product' | 'article', index: number): string => `${kind}-${index}`;

/** Returns the catalogue and articles of a shop in the order in which the server reads them. */
export const shelfOf = (
  { products, articles, currency }: BenchShop,
  agent: Shelf['agents'][number],
  idOf: typeof plainId = plainId,
): Shelf => ({
  version: '1',
  agents: [agent],
  products: products
    .map(({ price, ...product }, index) => ({
      ...product,
      id: idOf('product', index),
      currency,
      priceMinor: price === null ? null : (toMinor(price, currency)?.toString() ?? null),
    }))
    .sort((one, two) => (one.name < two.name ? -1 : 1)),
  articles: articles
    .map((article, index) => ({ ...article, id: idOf('article', index), language: 'es' }))
    .sort((one, two) => (one.title < two.title ? -1 : 1)),
});
