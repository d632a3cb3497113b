import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** A set of widgets of a user, either private or shared with everybody in the tenant. */
export const Dashboard = defineEntity({
  name: 'Dashboard',
  tableName: 'dashboard',
  properties: {
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    /** Null if the dashboard comes from the tenant's template. */
    userId: p.uuid().strictNullable(),
    name: p.text(),
    /** The folded name, used to sort and to detect duplicate names. */
    nameKey: p.text(),
    /** Widgets that `readWidgets` has accepted. */
    widgets: p.json<object[]>(),
    shared: p.boolean(),
    isDefault: p.boolean(),
    /** The ids of the widgets whose figure is past its threshold. */
    exceeded: p.array(),
    /** Whether any widget has a threshold. */
    watched: p.boolean(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});
export type Dashboard = InferEntity<typeof Dashboard>;
