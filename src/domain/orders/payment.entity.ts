import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** An amount that was paid on an invoice. */
export const Payment = defineEntity({
  name: 'Payment',
  tableName: 'payment',
  properties: {
    id: p.uuid().primary(),
    invoiceId: p.uuid(),
    sellerId: p.uuid().nullable(),
    amountMinor: p.bigint(),
    currency: p.text(),
    method: p.text().nullable(),
    paidAt: p.datetime(),
    createdAt: p.datetime(),
  },
});
export type Payment = InferEntity<typeof Payment>;
