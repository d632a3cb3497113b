import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export const entityTypes = ['LEAD', 'CUSTOMER', 'OPPORTUNITY'] as const;
export type EntityType = (typeof entityTypes)[number];
export const fieldTypes = ['TEXT', 'NUMBER', 'DATE', 'DROPDOWN'] as const;
export type FieldType = (typeof fieldTypes)[number];

/** A field that a tenant added to its leads, customers or opportunities. */
export const CustomField = defineEntity({
  name: 'CustomField',
  tableName: 'custom_field',
  properties: {
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    entityType: p.text().$type<EntityType>(),
    /** The key of the values in `customFields`. Never changes, because stored values use it. */
    key: p.text(),
    label: p.text(),
    type: p.text().$type<FieldType>(),
    required: p.boolean(),
    /** The allowed values of a DROPDOWN; empty for other types. */
    options: p.array(),
    section: p.text().strictNullable(),
    position: p.integer(),
    /** Null for an active field. The values of a removed field are hidden until they are deleted. */
    removedAt: p.datetime().strictNullable(),
    createdAt: p.datetime(),
  },
});
export type CustomField = InferEntity<typeof CustomField>;
