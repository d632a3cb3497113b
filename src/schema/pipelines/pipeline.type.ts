import { ID, Int } from 'type-graphql';
import { stageCount, stageSums, stageTotals, stageValue } from '../../domain/insights/index.js';
import { type OpportunityStatus, Pipeline, Stage } from '../../domain/pipelines/index.js';
import { OpportunityType } from '../opportunities/opportunity.type.js';
import { windowOn, windowOnSql } from '../read/window.js';
import { orderedPageArgsOf } from '../read/window-inputs.js';
import { DateTimeScalar, DecimalScalar } from '../scalars/index.js';
import { OpportunityStatusEnum } from './pipeline.enums.js';

const pipeline = windowOn(Pipeline, { hasFewRows: true });

@pipeline.Type('Pipeline', { description: 'A sales process, divided into stages.' })
export class PipelineType {
  @pipeline.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @pipeline.Column(() => String, { description: 'Its name.' })
  name!: string;

  @pipeline.Column(() => String, { nullable: true, description: 'Its purpose; null when none was given.' })
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

const stage = windowOn(Stage, { hasFewRows: true });

@stage.Type('Stage', { description: 'A stage of a pipeline.' })
export class StageType {
  @stage.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @stage.Column(() => String, { description: 'Its name.' })
  name!: string;

  @stage.Column(() => Int, { description: 'Its position in the pipeline, from 0.' })
  position!: number;

  @stage.Column(() => String, {
    nullable: true,
    description: 'Its colour on boards, such as `#1E88E5`; null for the default colour.',
  })
  color!: string | null;

  @stage.Column(() => Int, { description: 'The probability of a sale from here, in percent, 0 to 100.' })
  probability!: number;

  @stage.Column(() => Int, {
    nullable: true,
    description:
      'The expected number of days in the stage; an opportunity that stays twice as long is at risk. Null when none was given.',
  })
  expectedDurationDays!: number | null;

  @stage.Column(() => OpportunityStatusEnum, { description: 'The status of the opportunities in this stage.' })
  kind!: OpportunityStatus;

  @stage.Column(() => [String], {
    description: 'The usual next steps of a seller for opportunities in this stage; empty when none were given.',
  })
  activities!: string[];

  @stage.Column(() => DateTimeScalar, {
    nullable: true,
    description:
      'When it was deleted; null while it is part of its pipeline. Deleted stages are still shown in the history.',
  })
  removedAt!: Date | null;

  @stage.Computed(() => Int, {
    sql: stageCount,
    isOnDemand: true,
    shared: { row: stageSums, column: 'count' },
    description: 'The number of opportunities in it that you may see.',
  })
  opportunityCount!: number;

  @stage.Computed(() => DecimalScalar, {
    sql: stageValue,
    isOnDemand: true,
    shared: { row: stageSums, column: 'value' },
    description:
      'The value, in the tenant’s currency, of the opportunities in it that you may see. The totals have the other currencies.',
  })
  totalValue!: string;

  @stage.Many(['CurrencyTotal'], {
    joinCondition: key => `y.subject = ${key}::text`,
    order: ['currency'],
    description: 'The value in each currency of the opportunities in it that you may see.',
  })
  totals?: unknown;

  @stage.Page('Opportunity', {
    to: 'stageId',
    args: orderedPageArgsOf(OpportunityType),
    hasOwner: true,
    description: 'The opportunities in it, newest first by default.',
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

  @total.Column(() => Int, { description: 'The number of opportunities in the sum.' })
  count!: number;
}
