import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export const cartStatuses = ['OPEN', 'ORDERED', 'MERGED'] as const;
export type CartStatus = (typeof cartStatuses)[number];

/**
 * The products that a contact is about to order. A contact has one open cart. An ordered cart does not change any more, nor does one that
 * was merged into another contact's cart.
 */
export const Cart = defineEntity({
  name: 'Cart',
  tableName: 'cart',
  properties: {
    id: p.uuid().primary(),
    contactId: p.uuid(),
    conversationId: p.uuid().nullable(),
    sellerId: p.uuid().nullable(),
    status: p.text().$type<CartStatus>(),
    currency: p.text(),
    totalMinor: p.bigint(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    /** When a merge of contacts last changed the cart; null after it is set again. */
    joinedAt: p.datetime().nullable(),
  },
});
export type Cart = InferEntity<typeof Cart>;
