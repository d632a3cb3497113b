import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export const cartStatuses = ['OPEN', 'ORDERED', 'MERGED'] as const;
export type CartStatus = (typeof cartStatuses)[number];

/** What a contact is about to order. A contact has one open cart; an ordered one stays as it was, and so does one that went into another contact's when the two were merged. */
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
    /** When a merge of contacts last changed it; null once it is set anew. */
    joinedAt: p.datetime().nullable(),
  },
});
export type Cart = InferEntity<typeof Cart>;
