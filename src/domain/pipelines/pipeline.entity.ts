import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

export const opportunityStatuses = ['OPEN', 'WON', 'LOST'] as const;
export type OpportunityStatus = (typeof opportunityStatuses)[number];

/** A way of selling, in stages. */
@Entity({ tableName: 'pipeline' })
export class Pipeline {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'text', nullable: true })
  description: string | null = null;

  @Property({ type: 'boolean' })
  active = true;

  @Property({ type: 'datetime' })
  createdAt: Date = new Date();
}

/** A step of a pipeline. Its kind says what an opportunity is while it stands there. */
@Entity({ tableName: 'stage' })
export class Stage {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'uuid' })
  pipelineId!: string;

  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'integer' })
  position!: number;

  @Property({ type: 'text', nullable: true })
  color: string | null = null;

  /** How likely a sale is from here, in percent. */
  @Property({ type: 'integer' })
  probability!: number;

  /** After twice as long an open opportunity is at risk. */
  @Property({ type: 'integer', nullable: true })
  expectedDurationDays: number | null = null;

  @Property({ type: 'text' })
  kind: OpportunityStatus = 'OPEN';

  @Property({ type: 'text[]' })
  activities: string[] = [];

  @Property({ type: 'datetime' })
  createdAt: Date = new Date();
}
