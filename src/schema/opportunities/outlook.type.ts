import { ArgsType, Field, ID, Int } from 'type-graphql';
import type { CloseReasonRow, ForecastRow } from '../../domain/opportunities/index.js';
import type { OpportunityStatus } from '../../domain/pipelines/index.js';
import { OpportunityStatusEnum } from '../pipelines/pipeline.enums.js';
import { DateTimeRange } from '../range.input.js';
import { windowOnSql } from '../read/window.js';
import { DateScalar, DecimalScalar } from '../scalars/index.js';

const forecast = windowOnSql<ForecastRow>('f');

@forecast.Type('ForecastMonth', { description: 'The expected value of open opportunities in a month.' })
export class ForecastMonth {
  @forecast.Column(() => DateScalar, {
    nullable: true,
    description:
      'The first day of the month; null for opportunities without an expected close date. The current month includes the overdue ones.',
  })
  month!: string | null;

  @forecast.Column(() => String, { description: 'The currency (ISO 4217).' })
  currency!: string;

  @forecast.Column(() => Int, { description: 'The number of opportunities.' })
  count!: number;

  @forecast.Column(() => DecimalScalar, { description: 'Their total value.' })
  value!: string;

  @forecast.Column(() => DecimalScalar, {
    description: 'Their total value, each multiplied by the probability of its stage.',
  })
  weightedValue!: string;
}

const reason = windowOnSql<CloseReasonRow>('f');

@reason.Type('CloseReason', { description: 'A reason why opportunities were won or lost.' })
export class CloseReason {
  @reason.Column(() => String, { nullable: true, description: 'The reason; null if none was given.' })
  reason!: string | null;

  @reason.Column(() => Int, { description: 'The number of opportunities.' })
  count!: number;

  @reason.Column(() => String, { description: 'The currency of their value (ISO 4217).' })
  currency!: string;

  @reason.Column(() => DecimalScalar, { description: 'Their total value.' })
  value!: string;
}

@ArgsType()
export class ForecastArgs {
  @Field(() => ID, { nullable: true, description: 'Only opportunities in this pipeline; omit it for all.' })
  pipelineId?: string | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 12,
    description: 'The number of months, starting with the current one, 1 to 36.',
  })
  months!: number | null;
}

@ArgsType()
export class CloseReasonsArgs {
  @Field(() => OpportunityStatusEnum, { nullable: true, defaultValue: 'LOST', description: '`LOST` or `WON`.' })
  status!: OpportunityStatus | null;

  @Field(() => ID, { nullable: true, description: 'Only opportunities in this pipeline; omit it for all.' })
  pipelineId?: string | null;

  @Field(() => DateTimeRange, { nullable: true, description: 'When they were closed; omit it for all.' })
  range?: DateTimeRange | null;
}
