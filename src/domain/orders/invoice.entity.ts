import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export const invoiceStatuses = ['OPEN', 'PARTLY_PAID', 'PAID', 'VOID'] as const;
export type InvoiceStatus = (typeof invoiceStatuses)[number];

/** The invoice of a confirmed order, with the amount paid so far. The invoice of a cancelled order is void and keeps its number. */
export const Invoice = defineEntity({
  name: 'Invoice',
  tableName: 'invoice',
  properties: {
    id: p.uuid().primary(),
    number: p.integer(),
    orderId: p.uuid(),
    sellerId: p.uuid().nullable(),
    status: p.text().$type<InvoiceStatus>(),
    currency: p.text(),
    totalMinor: p.bigint(),
    paidMinor: p.bigint(),
    dueAt: p.datetime(),
    createdAt: p.datetime(),
  },
});
export type Invoice = InferEntity<typeof Invoice>;
