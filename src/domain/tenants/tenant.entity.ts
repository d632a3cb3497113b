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
    /** Only the settings that the tenant has changed; the code has the defaults of all others. */
    settings: p.json<object>(),
    /** Number of changes, so that two users who change the settings at once do not overwrite each other. */
    settingsVersion: p.integer(),
    /** Whether a user with a confirmed address is behind the tenant; until then nothing is sent out. */
    confirmed: p.boolean(),
    createdAt: p.datetime(),
  },
});

export class Tenant extends TenantEntity.class {
  /** Merges a change into the tenant's settings. Throws BadInput if it is invalid. */
  configure(change: unknown): void {
    this.settings = changeSettings(this.settings, change);
    this.settingsVersion += 1;
  }
}
TenantEntity.setClass(Tenant);
