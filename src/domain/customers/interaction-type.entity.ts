import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A way in which a tenant meets its customers, such as a call. */
@Entity({ tableName: 'interaction_type' })
export class InteractionType {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  /** What interactions of this kind say in `type`. */
  @Property({ type: 'text' })
  key!: string;

  @Property({ type: 'text' })
  label!: string;

  @Property({ type: 'integer' })
  position!: number;

  /** False for one that is no longer offered; what was noted under it stays. */
  @Property({ type: 'boolean' })
  active = true;

  @Property({ type: 'datetime' })
  createdAt: Date = new Date();
}
