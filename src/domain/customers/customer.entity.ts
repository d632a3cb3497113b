import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { foldName } from '../shared/fold.js';

export const segments = ['FREQUENT', 'OCCASIONAL', 'INACTIVE'] as const;
export type Segment = (typeof segments)[number];
export const customerStatuses = ['ACTIVE', 'INACTIVE'] as const;
export type CustomerStatus = (typeof customerStatuses)[number];

/** A contact who buys. How they can be reached stands with the contact. */
@Entity({ tableName: 'customer' })
export class Customer {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'uuid' })
  contactId!: string;

  @Property({ type: 'uuid', nullable: true })
  sellerId: string | null = null;

  @Property({ type: 'text', nullable: true })
  firstName: string | null = null;

  @Property({ type: 'text', nullable: true })
  lastName: string | null = null;

  @Property({ type: 'text' })
  nameKey = '';

  @Property({ type: 'text', nullable: true })
  address: string | null = null;

  @Property({ type: 'text', nullable: true })
  segment: Segment | null = null;

  @Property({ type: 'text' })
  status: CustomerStatus = 'ACTIVE';

  @Property({ type: 'boolean' })
  vip = false;

  @Property({ type: 'datetime', nullable: true })
  lastInteractionAt: Date | null = null;

  @Property({ type: 'json' })
  customFields: object = {};

  @Property({ type: 'datetime' })
  createdAt: Date = new Date();

  @Property({ type: 'datetime' })
  updatedAt: Date = new Date();

  /** Keeps the folded key beside the name. */
  rename(firstName: string | null, lastName: string | null): void {
    this.firstName = firstName;
    this.lastName = lastName;
    this.nameKey = foldName([firstName, lastName].filter(Boolean).join(' '));
  }

  /** Takes note of an interaction, whenever it was: with three in the last ninety days a customer is frequent. */
  meet(occurredAt: Date, recentInteractions: number, now: Date): void {
    if (!this.lastInteractionAt || occurredAt > this.lastInteractionAt) this.lastInteractionAt = occurredAt;
    this.segment = recentInteractions >= frequentFrom ? 'FREQUENT' : 'OCCASIONAL';
    this.updatedAt = now;
  }
}

/** Interactions within `recentDays` that make a customer frequent. */
export const frequentFrom = 3;
export const recentDays = 90;

/** What was told to us of a whole name, as given and family name: the first word, and the rest. */
export function splitName(name: string | null): { firstName: string | null; lastName: string | null } {
  const [first, ...rest] = (name ?? '').trim().split(/\s+/);
  return { firstName: first || null, lastName: rest.join(' ') || null };
}
