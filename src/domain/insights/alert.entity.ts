import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Something a person should look at now. */
@Entity({ tableName: 'alert' })
export class Alert {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'uuid', nullable: true })
  sellerId: string | null = null;

  @Property({ type: 'text' })
  kind!: string;

  @Property({ type: 'text' })
  severity!: 'INFO' | 'WARNING' | 'CRITICAL';

  @Property({ type: 'text' })
  title!: string;

  @Property({ type: 'json' })
  details: object = {};

  @Property({ type: 'uuid' })
  subjectId!: string;

  @Property({ type: 'datetime' })
  raisedAt: Date = new Date();

  @Property({ type: 'datetime', nullable: true })
  acknowledgedAt: Date | null = null;

  @Property({ type: 'uuid', nullable: true })
  acknowledgedBy: string | null = null;

  /** The first who acknowledges it stays the one who did. */
  acknowledge(by: string | null, now: Date): void {
    if (this.acknowledgedAt) return;
    this.acknowledgedAt = now;
    this.acknowledgedBy = by;
  }
}
