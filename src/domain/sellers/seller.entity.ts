import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A person who sells; one per user and tenant. */
@Entity({ tableName: 'seller' })
export class Seller {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'uuid' })
  userId!: string;

  @Property({ type: 'text' })
  displayName!: string;

  @Property({ type: 'boolean' })
  active = true;

  @Property({ type: 'boolean' })
  available = true;

  @Property({ type: 'text', nullable: true })
  department: string | null = null;

  @Property({ type: 'text[]' })
  skills: string[] = [];

  @Property({ type: 'text[]' })
  regions: string[] = [];

  @Property({ type: 'integer' })
  capacity = 20;

  @Property({ type: 'datetime' })
  createdAt: Date = new Date();
}
