import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export const entityTypes = ['LEAD', 'CUSTOMER', 'OPPORTUNITY'] as const;
export type EntityType = (typeof entityTypes)[number];
export const fieldTypes = ['TEXT', 'NUMBER', 'DATE', 'DROPDOWN'] as const;
export type FieldType = (typeof fieldTypes)[number];

/** What a tenant notes about its leads, customers or opportunities beyond what every tenant does. */
export const CustomField = defineEntity({
  name: 'CustomField',
  tableName: 'custom_field',
  properties: {
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    entityType: p.text().$type<EntityType>(),
    /** Under which a value stands in `customFields`; never changes, since stored values go by it. */
    key: p.text(),
    label: p.text(),
    type: p.text().$type<FieldType>(),
    required: p.boolean(),
    /** Of a DROPDOWN, and of nothing else. */
    options: p.array(),
    section: p.text().strictNullable(),
    position: p.integer(),
    /** Null while it is a field. A removed one hides its values until they are deleted. */
    removedAt: p.datetime().strictNullable(),
    createdAt: p.datetime(),
  },
});
export type CustomField = InferEntity<typeof CustomField>;
