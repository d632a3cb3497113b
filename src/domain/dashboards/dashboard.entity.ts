import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** Widgets that somebody looks at, for themselves or for everybody in the tenant. */
export const Dashboard = defineEntity({
  name: 'Dashboard',
  tableName: 'dashboard',
  properties: {
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    /** Null where the tenant's template brought it. */
    userId: p.uuid().strictNullable(),
    name: p.text(),
    /** Folded, for the order and for telling two names apart. */
    nameKey: p.text(),
    /** As `readWidgets` lets through. */
    widgets: p.json<object[]>(),
    shared: p.boolean(),
    isDefault: p.boolean(),
    /** The widgets that are past their threshold. */
    exceeded: p.array(),
    /** Whether a widget has a threshold. */
    watched: p.boolean(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});
export type Dashboard = InferEntity<typeof Dashboard>;
