import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { OpportunityStatus, PipelineRow, StageRow } from '../../domain/pipelines/index.js';
import { OpportunityStatusEnum } from '../enums.js';
import { DecimalScalar } from '../scalars/index.js';

@ObjectType('Pipeline', { description: 'A way of selling, in stages.', simpleResolvers: true })
export class PipelineType implements PipelineRow {
  @Field(() => ID, { description: 'A UUID.' })
  id!: string;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it is for; null when nobody said.' })
  description!: string | null;

  @Field(() => Boolean, { description: 'Whether it is in use.' })
  active!: boolean;
}

@ObjectType('Stage', { description: 'A step of a pipeline.', simpleResolvers: true })
export class StageType implements StageRow {
  pipelineId!: string;

  @Field(() => ID, { description: 'A UUID.' })
  id!: string;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => Int, { description: 'Its place in the pipeline, from 0.' })
  position!: number;

  @Field(() => String, {
    nullable: true,
    description: 'How boards show it, such as `#1E88E5`; null for the usual one.',
  })
  color!: string | null;

  @Field(() => Int, { description: 'How likely a sale is from here, 0 to 100.' })
  probability!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'How many days a sale should stay; after twice as many it is at risk. Null when nobody said.',
  })
  expectedDurationDays!: number | null;

  @Field(() => OpportunityStatusEnum, { description: 'What an opportunity is while it stands here.' })
  kind!: OpportunityStatus;
}

@ObjectType('CurrencyTotal', { description: 'A sum in one currency.', simpleResolvers: true })
export class CurrencyTotal {
  @Field(() => String, { description: 'The currency (ISO 4217).' })
  currency!: string;

  @Field(() => DecimalScalar, { description: 'The sum, with the digits of the currency.' })
  value!: string;

  @Field(() => Int, { description: 'Of how many it is the sum.' })
  count!: number;
}
