import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** Something to do for a lead, a customer, an opportunity, or none of them. The GraphQL schema calls it a task. */
export const ToDo = defineEntity({
  name: 'ToDo',
  tableName: 'to_do',
  properties: {
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    /** The seller who is to do it. */
    sellerId: p.uuid().strictNullable(),
    title: p.text(),
    dueAt: p.datetime().strictNullable(),
    doneAt: p.datetime().strictNullable(),
    leadId: p.uuid().strictNullable(),
    customerId: p.uuid().strictNullable(),
    opportunityId: p.uuid().strictNullable(),
    createdBy: p.uuid().strictNullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    /** When it is due; a task without a due date comes last. The database generates this column and the next. */
    dueUp: p.datetime().persist(false),
    done: p.boolean().persist(false),
  },
});
export type ToDo = InferEntity<typeof ToDo>;
