import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** Something the tenant sells, as answers may name it. */
export const Product = defineEntity({
  name: 'Product',
  tableName: 'product',
  properties: {
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    sku: p.text(),
    name: p.text(),
    description: p.text(),
    keywords: p.array(),
    unit: p.text().strictNullable(),
    /** Minor units; null where the price is on request. */
    priceMinor: p.bigint('string').strictNullable(),
    currency: p.text(),
    /** How many are free to be ordered; null where they are not counted. */
    stock: p.integer().strictNullable(),
    active: p.boolean(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});
export type Product = InferEntity<typeof Product>;
