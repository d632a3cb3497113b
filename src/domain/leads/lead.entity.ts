import { defineEntity, p } from '@mikro-orm/core';
import { foldName } from '../shared/fold.js';
import type { Temperature } from '../shared/labels.js';

export const leadStatuses = ['NEW', 'CONTACTED', 'QUALIFIED', 'QUOTED', 'WON', 'LOST', 'NURTURING'] as const;
export type LeadStatus = (typeof leadStatuses)[number];

const LeadEntity = defineEntity({
  name: 'Lead',
  tableName: 'lead',
  properties: {
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    contactId: p.uuid(),
    sellerId: p.uuid().strictNullable(),
    agentProfileId: p.uuid().strictNullable(),
    name: p.text().strictNullable(),
    /** The folded name, for sorting and searching; updated together with the name. */
    nameKey: p.text(),
    source: p.text(),
    /** The request of the contact, if a user entered the lead by hand. */
    inquiry: p.text().strictNullable(),
    status: p.text().$type<LeadStatus>(),
    score: p.integer().strictNullable(),
    temperature: p.text().$type<Temperature>().strictNullable(),
    tags: p.array(),
    customFields: p.json<object>(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    lastActivityAt: p.datetime().strictNullable(),
    /** Set by the database when the status becomes WON, and cleared when it changes to another. */
    wonAt: p.datetime().strictNullable(),
    /** Set by the database when the status becomes WON or LOST, and cleared when it changes to another. */
    closedAt: p.datetime().strictNullable(),
  },
});

/** A chance to sell to a contact. */
export class Lead extends LeadEntity.class {
  /** Sets the name and its folded key. */
  rename(name: string | null): void {
    this.name = name;
    this.nameKey = foldName(name);
  }

  /** Notes that somebody has worked on the lead. */
  touch(now: Date): void {
    this.updatedAt = now;
    if (!this.lastActivityAt || this.lastActivityAt < now) this.lastActivityAt = now;
  }
}
LeadEntity.setClass(Lead);
