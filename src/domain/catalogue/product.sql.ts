import type { Statement } from '../shared/database.port.js';

/** SQL of the price of a product; `product` is the alias of its row. Null if the price is on request. */
export const productPrice = (product: string): string => `app.money(${product}.price_minor, ${product}.currency)`;

/**
 * Lock of the tenant's catalogue, held until the transaction ends. Code that adds products takes it before it looks
 * for a SKU, because the unique key does not see that "abc-1" and "ABC-1" are one product.
 */
export const lockCatalogue: Statement = {
  name: 'product.lock-catalogue',
  text: `select pg_advisory_xact_lock(hashtextextended(app.tenant()::text || ' products', 12))`,
};
