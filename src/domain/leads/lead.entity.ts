import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { foldName } from '../shared/fold.js';
import type { Temperature } from '../shared/labels.js';

export const leadStatuses = ['NEW', 'CONTACTED', 'QUALIFIED', 'QUOTED', 'WON', 'LOST', 'NURTURING'] as const;
export type LeadStatus = (typeof leadStatuses)[number];

/** A chance to sell to a contact. */
@Entity({ tableName: 'lead' })
export class Lead {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'uuid' })
  contactId!: string;

  @Property({ type: 'uuid', nullable: true })
  sellerId: string | null = null;

  @Property({ type: 'uuid', nullable: true })
  agentProfileId: string | null = null;

  @Property({ type: 'text', nullable: true })
  name: string | null = null;

  /** Folded, for sorting and searching; kept beside the name. */
  @Property({ type: 'text' })
  nameKey = '';

  @Property({ type: 'text' })
  source!: string;

  /** What they asked for, where somebody entered the lead by hand. */
  @Property({ type: 'text', nullable: true })
  inquiry: string | null = null;

  @Property({ type: 'text' })
  status: LeadStatus = 'NEW';

  @Property({ type: 'integer', nullable: true })
  score: number | null = null;

  @Property({ type: 'text', nullable: true })
  temperature: Temperature | null = null;

  @Property({ type: 'text[]' })
  tags: string[] = [];

  @Property({ type: 'json' })
  customFields: object = {};

  @Property({ type: 'datetime' })
  createdAt: Date = new Date();

  @Property({ type: 'datetime' })
  updatedAt: Date = new Date();

  @Property({ type: 'datetime', nullable: true })
  lastActivityAt: Date | null = null;

  /** Kept by the database whenever the status becomes WON, and cleared when it is another. */
  @Property({ type: 'datetime', nullable: true })
  wonAt: Date | null = null;

  /** Keeps the folded key beside the name. */
  rename(name: string | null): void {
    this.name = name;
    this.nameKey = foldName(name);
  }

  /** Takes note that somebody has worked on it. */
  touch(now: Date): void {
    this.updatedAt = now;
    if (!this.lastActivityAt || this.lastActivityAt < now) this.lastActivityAt = now;
  }
}
