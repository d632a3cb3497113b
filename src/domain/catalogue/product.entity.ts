import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** A product that the tenant sells and that answers may name. */
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
    /** The public address of its picture. */
    imageUrl: p.text().strictNullable(),
    /** Price in minor units; null if the price is on request. */
    priceMinor: p.bigint('string').strictNullable(),
    currency: p.text(),
    /** Number of pieces that can still be ordered; null if the stock is not counted. */
    stock: p.integer().strictNullable(),
    active: p.boolean(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});
export type Product = InferEntity<typeof Product>;
