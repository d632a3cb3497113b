import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { OpportunityStatus } from '../pipelines/index.js';

/** Something that may be sold, on its way through a pipeline. */
@Entity({ tableName: 'opportunity' })
export class Opportunity {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'uuid' })
  pipelineId!: string;

  @Property({ type: 'uuid' })
  stageId!: string;

  /** The owner. */
  @Property({ type: 'uuid', nullable: true })
  sellerId: string | null = null;

  @Property({ type: 'uuid', nullable: true })
  leadId: string | null = null;

  @Property({ type: 'uuid', nullable: true })
  customerId: string | null = null;

  @Property({ type: 'text' })
  title!: string;

  /** Folded, for searching; kept beside the title. */
  @Property({ type: 'text' })
  titleKey!: string;

  /** In minor units of the currency. */
  @Property({ type: 'bigint' })
  valueMinor!: bigint;

  @Property({ type: 'text' })
  currency!: string;

  @Property({ type: 'text' })
  status: OpportunityStatus = 'OPEN';

  @Property({ type: 'date', nullable: true })
  expectedCloseDate: string | null = null;

  @Property({ type: 'text', nullable: true })
  source: string | null = null;

  @Property({ type: 'text', nullable: true })
  description: string | null = null;

  @Property({ type: 'text', nullable: true })
  closeReason: string | null = null;

  @Property({ type: 'json' })
  customFields: object = {};

  @Property({ type: 'datetime' })
  lastStageChangeAt!: Date;

  @Property({ type: 'datetime', nullable: true })
  closedAt: Date | null = null;

  @Property({ type: 'datetime' })
  createdAt: Date = new Date();

  @Property({ type: 'datetime' })
  updatedAt: Date = new Date();

  /**
   * Goes into a stage and gives what was left: since when it stood there and for how many seconds. The clock of another
   * process may be behind: time in a stage never runs backwards.
   */
  enter(stage: { id: string; kind: OpportunityStatus }, now: Date, reason: string | null) {
    const enteredAt = this.lastStageChangeAt;
    const changedAt = now > enteredAt ? now : enteredAt;
    const left = {
      stageId: this.stageId,
      enteredAt,
      changedAt,
      seconds: Math.floor((changedAt.getTime() - enteredAt.getTime()) / 1000),
    };
    this.stageId = stage.id;
    this.status = stage.kind;
    this.lastStageChangeAt = changedAt;
    this.closedAt = stage.kind === 'OPEN' ? null : changedAt;
    this.closeReason = stage.kind === 'OPEN' ? null : reason;
    this.updatedAt = changedAt;
    return left;
  }
}
