import { ArgsType, Field, ID, Int } from 'type-graphql';
import type { CloseReasonRow, ForecastRow } from '../../domain/opportunities/index.js';
import type { OpportunityStatus } from '../../domain/pipelines/index.js';
import { OpportunityStatusEnum } from '../pipelines/pipeline.enums.js';
import { DateTimeRange } from '../range.input.js';
import { windowOnSql } from '../read/window.js';
import { DateScalar, DecimalScalar } from '../scalars/index.js';

const forecast = windowOnSql<ForecastRow>('f');

@forecast.Type('ForecastMonth', { description: 'What open opportunities may bring in a month.' })
export class ForecastMonth {
  @forecast.Column(() => DateScalar, {
    nullable: true,
    description:
      'The first day of the month; null for opportunities without an expected close date. The present month has the overdue ones too.',
  })
  month!: string | null;

  @forecast.Column(() => String, { description: 'The currency (ISO 4217).' })
  currency!: string;

  @forecast.Column(() => Int, { description: 'How many opportunities.' })
  count!: number;

  @forecast.Column(() => DecimalScalar, { description: 'Their value.' })
  value!: string;

  @forecast.Column(() => DecimalScalar, { description: 'Their value, each times the probability of its stage.' })
  weightedValue!: string;
}

const reason = windowOnSql<CloseReasonRow>('f');

@reason.Type('CloseReason', { description: 'A reason why opportunities were won or lost.' })
export class CloseReason {
  @reason.Column(() => String, { nullable: true, description: 'The reason; null where nobody said.' })
  reason!: string | null;

  @reason.Column(() => Int, { description: 'How many opportunities.' })
  count!: number;

  @reason.Column(() => String, { description: 'The currency of their value (ISO 4217).' })
  currency!: string;

  @reason.Column(() => DecimalScalar, { description: 'What they were worth.' })
  value!: string;
}

@ArgsType()
export class ForecastArgs {
  @Field(() => ID, { nullable: true, description: 'Only what stands in this pipeline; omit it for all.' })
  pipelineId?: string | null;

  @Field(() => Int, { nullable: true, defaultValue: 12, description: 'How many months from the present one, 1 to 36.' })
  months!: number | null;
}

@ArgsType()
export class CloseReasonsArgs {
  @Field(() => OpportunityStatusEnum, { nullable: true, defaultValue: 'LOST', description: '`LOST` or `WON`.' })
  status!: OpportunityStatus | null;

  @Field(() => ID, { nullable: true, description: 'Only what was sold through this pipeline; omit it for all.' })
  pipelineId?: string | null;

  @Field(() => DateTimeRange, { nullable: true, description: 'When they were closed; omit it for all.' })
  range?: DateTimeRange | null;
}
