import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** A call, a visit, an e-mail: how the business met a customer. */
export const Interaction = defineEntity({
  name: 'Interaction',
  tableName: 'interaction',
  properties: {
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    customerId: p.uuid(),
    sellerId: p.uuid().strictNullable(),
    userId: p.uuid().strictNullable(),
    type: p.text(),
    occurredAt: p.datetime(),
    notes: p.text().strictNullable(),
    followUpAt: p.datetime().strictNullable(),
    outcome: p.text().strictNullable(),
    createdAt: p.datetime(),
  },
});
export type Interaction = InferEntity<typeof Interaction>;
