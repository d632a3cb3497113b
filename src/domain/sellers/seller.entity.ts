import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** A person who sells; one per user and tenant. */
export const Seller = defineEntity({
  name: 'Seller',
  tableName: 'seller',
  properties: {
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    userId: p.uuid(),
    displayName: p.text(),
    active: p.boolean(),
    available: p.boolean(),
    department: p.text().strictNullable(),
    skills: p.array(),
    regions: p.array(),
    capacity: p.integer(),
    languages: p.array(),
    /** The seller's shifts and their time zone; empty for the tenant's. */
    workingHours: p.json<object>(),
    absences: p.json<object[]>(),
    createdAt: p.datetime(),
    /** When the seller's working settings were last changed. */
    updatedAt: p.datetime(),
  },
});
export type Seller = InferEntity<typeof Seller>;
