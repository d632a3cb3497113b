import { ID, Int } from 'type-graphql';
import { stageCount, stageSums, stageTotals, stageValue } from '../../domain/insights/index.js';
import { type OpportunityStatus, Pipeline, Stage } from '../../domain/pipelines/index.js';
import { OpportunityType } from '../opportunities/opportunity.type.js';
import { windowOn, windowOnSql } from '../read/window.js';
import { orderedPageArgsOf } from '../read/window-inputs.js';
import { DateTimeScalar, DecimalScalar } from '../scalars/index.js';
import { OpportunityStatusEnum } from './pipeline.enums.js';

const pipeline = windowOn(Pipeline);

@pipeline.Type('Pipeline', { description: 'A way of selling, in stages.' })
export class PipelineType {
  @pipeline.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @pipeline.Column(() => String, { description: 'What it is called.' })
  name!: string;

  @pipeline.Column(() => String, { nullable: true, description: 'What it is for; null when nobody said.' })
  description!: string | null;

  @pipeline.Column(() => Boolean, { description: 'Whether it is in use.' })
  active!: boolean;

  @pipeline.Many(['Stage'], {
    joinCondition: key => `stage.pipeline_id = ${key} and stage.removed_at is null`,
    order: ['position', 'id'],
    description: 'Its stages, in their order.',
  })
  stages?: unknown;
}

const stage = windowOn(Stage);

@stage.Type('Stage', { description: 'A step of a pipeline.' })
export class StageType {
  @stage.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @stage.Column(() => String, { description: 'What it is called.' })
  name!: string;

  @stage.Column(() => Int, { description: 'Its place in the pipeline, from 0.' })
  position!: number;

  @stage.Column(() => String, {
    nullable: true,
    description: 'How boards show it, such as `#1E88E5`; null for the usual one.',
  })
  color!: string | null;

  @stage.Column(() => Int, { description: 'How likely a sale is from here, 0 to 100.' })
  probability!: number;

  @stage.Column(() => Int, {
    nullable: true,
    description: 'How many days a sale should stay; after twice as many it is at risk. Null when nobody said.',
  })
  expectedDurationDays!: number | null;

  @stage.Column(() => OpportunityStatusEnum, { description: 'What an opportunity is while it stands here.' })
  kind!: OpportunityStatus;

  @stage.Column(() => [String], {
    description: 'What a seller usually does next with what stands here; empty when nobody said.',
  })
  activities!: string[];

  @stage.Column(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was deleted; null while it is a stage of its pipeline. The history still names deleted ones.',
  })
  removedAt!: Date | null;

  @stage.Computed(() => Int, {
    sql: stageCount,
    isOnDemand: true,
    shared: { row: stageSums, column: 'count' },
    description: 'How many opportunities stand here, as far as you may see them.',
  })
  opportunityCount!: number;

  @stage.Computed(() => DecimalScalar, {
    sql: stageValue,
    isOnDemand: true,
    shared: { row: stageSums, column: 'value' },
    description: 'What stands here in the tenant’s currency, as far as you may see it. The totals have the others.',
  })
  totalValue!: string;

  @stage.Many(['CurrencyTotal'], {
    joinCondition: key => `y.subject = ${key}::text`,
    order: ['currency'],
    description: 'What stands here in each currency, as far as you may see it.',
  })
  totals?: unknown;

  @stage.Page('Opportunity', {
    to: 'stageId',
    args: orderedPageArgsOf(OpportunityType),
    hasOwner: true,
    description: 'The opportunities that stand here, the newest first unless told.',
  })
  opportunities?: unknown;
}

const total = windowOnSql<CurrencyTotal>('y', stageTotals);

@total.Type('CurrencyTotal', { description: 'A sum in one currency.' })
export class CurrencyTotal {
  @total.Column(() => String, { description: 'The currency (ISO 4217).' })
  currency!: string;

  @total.Column(() => DecimalScalar, { description: 'The sum, with the digits of the currency.' })
  value!: string;

  @total.Column(() => Int, { description: 'Of how many it is the sum.' })
  count!: number;
}
