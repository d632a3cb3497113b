import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/**
 * A row of the ledger: one webhook item. It was stored as an arrival before the provider got its answer, and a worker admitted it
 * to the ledger (docs/adr/0311).
 */
export const InboundEvent = defineEntity({
  name: 'InboundEvent',
  tableName: 'inbound_event',
  properties: {
    id: p.uuid().primary(),
    accountId: p.uuid(),
    kind: p.text(),
    status: p.text().$type<'RECEIVED' | 'PROCESSED' | 'IGNORED' | 'QUARANTINED'>(),
    reason: p.text().nullable(),
    attempts: p.integer(),
    receivedAt: p.datetime(),
    processedAt: p.datetime().nullable(),
    messageId: p.uuid().nullable(),
  },
});
export type InboundEvent = InferEntity<typeof InboundEvent>;
