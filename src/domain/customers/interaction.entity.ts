import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A call, a visit, an e-mail: how the business met a customer. */
@Entity({ tableName: 'interaction' })
export class Interaction {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'uuid' })
  customerId!: string;

  @Property({ type: 'uuid', nullable: true })
  sellerId: string | null = null;

  @Property({ type: 'uuid', nullable: true })
  userId: string | null = null;

  @Property({ type: 'text' })
  type!: string;

  @Property({ type: 'datetime' })
  occurredAt!: Date;

  @Property({ type: 'text', nullable: true })
  notes: string | null = null;

  @Property({ type: 'datetime', nullable: true })
  followUpAt: Date | null = null;

  @Property({ type: 'text', nullable: true })
  outcome: string | null = null;

  @Property({ type: 'datetime' })
  createdAt: Date = new Date();
}
