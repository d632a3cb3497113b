import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { EntityType } from '../custom-fields/index.js';

/** A filter and an order of a list that somebody keeps by a name, for themselves or for everybody in the tenant. */
export const SavedView = defineEntity({
  name: 'SavedView',
  tableName: 'saved_view',
  properties: {
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    userId: p.uuid(),
    entityType: p.text().$type<EntityType>(),
    name: p.text(),
    /** Folded, for the order and for telling two names apart. */
    nameKey: p.text(),
    filter: p.json<object>(),
    orderBy: p.json<object>().strictNullable(),
    shared: p.boolean(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});
export type SavedView = InferEntity<typeof SavedView>;
