import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** A way in which a tenant meets its customers, such as a call. */
export const InteractionType = defineEntity({
  name: 'InteractionType',
  tableName: 'interaction_type',
  properties: {
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    /** What interactions of this kind say in `type`. */
    key: p.text(),
    label: p.text(),
    position: p.integer(),
    /** False for one that is no longer offered; what was noted under it stays. */
    active: p.boolean(),
    createdAt: p.datetime(),
  },
});
export type InteractionType = InferEntity<typeof InteractionType>;
