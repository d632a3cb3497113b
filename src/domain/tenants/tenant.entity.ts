import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { type TenantSettings, tenantSettingsSchema } from './tenant-settings.js';

@Entity({ tableName: 'organization' })
export class Organization {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'datetime' })
  createdAt: Date = new Date();
}

@Entity({ tableName: 'tenant' })
export class Tenant {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  organizationId!: string;

  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'text' })
  slug!: string;

  @Property({ type: 'text', nullable: true })
  industry: string | null = null;

  @Property({ type: 'text' })
  locale!: string;

  @Property({ type: 'text' })
  currency!: string;

  @Property({ type: 'text' })
  timezone!: string;

  @Property({ type: 'json' })
  settings: object = {};

  @Property({ type: 'datetime' })
  createdAt: Date = new Date();

  /** Takes the whole settings; anything that does not fit the schema throws ZodError. */
  configure(settings: unknown): TenantSettings {
    const parsed = tenantSettingsSchema.parse(settings);
    this.settings = parsed;
    return parsed;
  }
}
