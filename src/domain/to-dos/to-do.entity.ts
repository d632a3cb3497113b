import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** What somebody has to do for a lead, a customer or a sale, or for none of them. The graph calls it a task. */
export const ToDo = defineEntity({
  name: 'ToDo',
  tableName: 'to_do',
  properties: {
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    /** Who is to do it. */
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
    /** When it is due; what has no day comes last. The database makes both of the others. */
    dueUp: p.datetime().persist(false),
    done: p.boolean().persist(false),
  },
});
export type ToDo = InferEntity<typeof ToDo>;
