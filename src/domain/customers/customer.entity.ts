import { defineEntity, p } from '@mikro-orm/core';
import { foldName } from '../shared/fold.js';

export const segments = ['FREQUENT', 'OCCASIONAL', 'INACTIVE'] as const;
export type Segment = (typeof segments)[number];
export const customerStatuses = ['ACTIVE', 'INACTIVE'] as const;
export type CustomerStatus = (typeof customerStatuses)[number];

const CustomerEntity = defineEntity({
  name: 'Customer',
  tableName: 'customer',
  properties: {
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    contactId: p.uuid(),
    sellerId: p.uuid().strictNullable(),
    firstName: p.text().strictNullable(),
    lastName: p.text().strictNullable(),
    nameKey: p.text(),
    address: p.text().strictNullable(),
    segment: p.text().$type<Segment>().strictNullable(),
    status: p.text().$type<CustomerStatus>(),
    vip: p.boolean(),
    /** Total of won sales in the tenant's currency, in minor units; maintained by a trigger. */
    purchasedMinor: p.bigint(),
    /** The last won sale or paid order; maintained by triggers. */
    lastPurchaseAt: p.datetime().strictNullable(),
    lastInteractionAt: p.datetime().strictNullable(),
    customFields: p.json<object>(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

/** A contact who buys. Phone and e-mail are stored in the contact. */
export class Customer extends CustomerEntity.class {
  /** Changes the name and its folded key. */
  rename(firstName: string | null, lastName: string | null): void {
    this.firstName = firstName;
    this.lastName = lastName;
    this.nameKey = foldName([firstName, lastName].filter(Boolean).join(' '));
  }

  /** Records the time of an interaction. Returns whether it is the latest one; then the segment must be determined again. */
  meet(occurredAt: Date, now: Date): boolean {
    this.updatedAt = now;
    if (this.lastInteractionAt && occurredAt <= this.lastInteractionAt) return false;
    this.lastInteractionAt = occurredAt;
    return true;
  }
}
CustomerEntity.setClass(Customer);

/** Splits a full name into first name (the first word) and last name (the rest). */
export function splitName(name: string | null): { firstName: string | null; lastName: string | null } {
  const [first, ...rest] = (name ?? '').trim().split(/\s+/);
  return { firstName: first || null, lastName: rest.join(' ') || null };
}
