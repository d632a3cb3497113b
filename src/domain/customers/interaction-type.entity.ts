import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** A type of interaction with customers that the tenant defined, such as a call. */
export const InteractionType = defineEntity({
  name: 'InteractionType',
  tableName: 'interaction_type',
  properties: {
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    /** The value of `type` in interactions of this type. */
    key: p.text(),
    label: p.text(),
    position: p.integer(),
    /** False if the type is no longer offered; existing interactions keep it. */
    active: p.boolean(),
    createdAt: p.datetime(),
  },
});
export type InteractionType = InferEntity<typeof InteractionType>;
