import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** One change of a field of a contact, or of its lead, customer or sale. Triggers write the rows. */
export const FieldChange = defineEntity({
  name: 'FieldChange',
  tableName: 'field_change',
  properties: {
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    contactId: p.uuid(),
    sellerId: p.uuid().strictNullable(),
    /** This and the next two are all null if the field belongs to the contact itself. */
    leadId: p.uuid().strictNullable(),
    customerId: p.uuid().strictNullable(),
    opportunityId: p.uuid().strictNullable(),
    /** The field's name in the GraphQL schema, such as `status`, or `customFields.size`. */
    field: p.text(),
    oldValue: p.text().strictNullable(),
    newValue: p.text().strictNullable(),
    /** Null if no user made the change. */
    changedBy: p.uuid().strictNullable(),
    changedAt: p.datetime(),
  },
});
export type FieldChange = InferEntity<typeof FieldChange>;
