import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { changeSettings } from '../shared/settings-sections.js';

export const Organization = defineEntity({
  name: 'Organization',
  tableName: 'organization',
  properties: {
    id: p.uuid().primary(),
    name: p.text(),
    createdAt: p.datetime(),
  },
});
export type Organization = InferEntity<typeof Organization>;

const TenantEntity = defineEntity({
  name: 'Tenant',
  tableName: 'tenant',
  properties: {
    id: p.uuid().primary(),
    organizationId: p.uuid(),
    name: p.text(),
    slug: p.text(),
    industry: p.text().strictNullable(),
    locale: p.text(),
    currency: p.text(),
    timezone: p.text(),
    /** What the tenant has set; the defaults of all else stand in the code. */
    settings: p.json<object>(),
    /** Counts the changes, so that two who change the settings at once do not overwrite each other. */
    settingsVersion: p.integer(),
    /** Whether somebody stands behind it whose address is confirmed: before that nothing leaves it. */
    confirmed: p.boolean(),
    createdAt: p.datetime(),
  },
});

export class Tenant extends TenantEntity.class {
  /** Merges a change into what the tenant has set. Throws BadInput where it does not fit. */
  configure(change: unknown): void {
    this.settings = changeSettings(this.settings, change);
    this.settingsVersion += 1;
  }
}
TenantEntity.setClass(Tenant);
