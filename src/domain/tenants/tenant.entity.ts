import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { changeSettings } from '../shared/settings-sections.js';

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

  /** What the tenant has set; the defaults of all else stand in the code. */
  @Property({ type: 'json' })
  settings: object = {};

  /** Counts the changes, so that two who change the settings at once do not overwrite each other. */
  @Property({ type: 'integer' })
  settingsVersion = 0;

  /** Whether somebody stands behind it whose address is confirmed: before that nothing leaves it. */
  @Property({ type: 'boolean' })
  confirmed = true;

  @Property({ type: 'datetime' })
  createdAt: Date = new Date();

  /** Merges a change into what the tenant has set. Throws BadInput where it does not fit. */
  configure(change: unknown): void {
    this.settings = changeSettings(this.settings, change);
    this.settingsVersion += 1;
  }
}
