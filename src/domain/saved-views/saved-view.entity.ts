import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { entityTypes } from '../custom-fields/index.js';

/** The lists that keep views: those whose rows have fields of the tenant's own, and the inbox. */
export const viewedTypes = [...entityTypes, 'CONVERSATION'] as const;
export type ViewedType = (typeof viewedTypes)[number];

/** A filter and an order of a list that somebody keeps by a name, for themselves or for everybody in the tenant. */
export const SavedView = defineEntity({
  name: 'SavedView',
  tableName: 'saved_view',
  properties: {
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    userId: p.uuid(),
    entityType: p.text().$type<ViewedType>(),
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
