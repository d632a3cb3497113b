import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** An interaction of the business with a customer, such as a call, a visit or an e-mail. */
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
