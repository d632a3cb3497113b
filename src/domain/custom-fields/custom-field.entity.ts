import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

export const entityTypes = ['LEAD', 'CUSTOMER', 'OPPORTUNITY'] as const;
export type EntityType = (typeof entityTypes)[number];
export const fieldTypes = ['TEXT', 'NUMBER', 'DATE', 'DROPDOWN'] as const;
export type FieldType = (typeof fieldTypes)[number];

/** What a tenant notes about its leads, customers or opportunities beyond what every tenant does. */
@Entity({ tableName: 'custom_field' })
export class CustomField {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'text' })
  entityType!: EntityType;

  /** Under which a value stands in `customFields`; never changes, since stored values go by it. */
  @Property({ type: 'text' })
  key!: string;

  @Property({ type: 'text' })
  label!: string;

  @Property({ type: 'text' })
  type!: FieldType;

  @Property({ type: 'boolean' })
  required = false;

  /** Of a DROPDOWN, and of nothing else. */
  @Property({ type: 'text[]' })
  options: string[] = [];

  @Property({ type: 'text', nullable: true })
  section: string | null = null;

  @Property({ type: 'integer' })
  position!: number;

  @Property({ type: 'datetime' })
  createdAt: Date = new Date();
}
