import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { entityTypes } from '../custom-fields/index.js';

/** The lists that have views: those of records with custom fields, those of orders and payments, and the inbox. */
export const viewedTypes = [...entityTypes, 'ORDER', 'PAYMENT', 'CONVERSATION'] as const;
export type ViewedType = (typeof viewedTypes)[number];

/** A filter and an order of a list, saved under a name, for the user or for the whole tenant. */
export const SavedView = defineEntity({
  name: 'SavedView',
  tableName: 'saved_view',
  properties: {
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    userId: p.uuid(),
    entityType: p.text().$type<ViewedType>(),
    name: p.text(),
    /** The folded name, for sorting and for comparing names. */
    nameKey: p.text(),
    filter: p.json<object>(),
    orderBy: p.json<object>().strictNullable(),
    shared: p.boolean(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});
export type SavedView = InferEntity<typeof SavedView>;
