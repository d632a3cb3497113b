import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { OpportunityRow, StageChangeRow } from '../../domain/opportunities/index.js';
import type { OpportunityStatus } from '../../domain/pipelines/index.js';
import { connectionOf } from '../connection.js';
import { OpportunityStatusEnum } from '../enums.js';
import { DateScalar, DateTimeScalar, DecimalScalar, JsonScalar } from '../scalars/index.js';

@ObjectType('Opportunity', {
  description: 'Something that may be sold, on its way through a pipeline.',
  simpleResolvers: true,
})
export class OpportunityType implements OpportunityRow {
  pipelineId!: string;
  stageId!: string;
  leadId!: string | null;
  customerId!: string | null;
  ownerId!: string | null;

  @Field(() => ID, { description: 'A UUID.' })
  id!: string;

  @Field(() => String, { description: 'What may be sold, in a line.' })
  title!: string;

  @Field(() => DecimalScalar, { description: 'What it is worth, with the digits of its currency.' })
  value!: string;

  @Field(() => String, { description: 'The currency of its value (ISO 4217).' })
  currency!: string;

  @Field(() => OpportunityStatusEnum, { description: 'How it stands, by the kind of its stage.' })
  status!: OpportunityStatus;

  @Field(() => Float, { description: 'How likely the sale is, 0 to 1, by its stage.' })
  probability!: number;

  @Field(() => DateScalar, { nullable: true, description: 'When it should be sold; null when nobody said.' })
  expectedCloseDate!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it came from; null when nobody said.' })
  source!: string | null;

  @Field(() => String, { nullable: true, description: 'More about it; null when there is nothing.' })
  description!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was won or lost; null while it is open and when nobody said.',
  })
  closeReason!: string | null;

  @Field(() => JsonScalar, { description: "The tenant's own fields: an object with a value for each key." })
  customFields!: Record<string, unknown>;

  @Field(() => DateTimeScalar, { description: 'When it came into its stage.' })
  lastStageChangeAt!: Date;

  @Field(() => Boolean, {
    description:
      'Whether it is open and either past the day it should have been sold or in its stage for more than twice the days expected there.',
  })
  atRisk!: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was created.' })
  createdAt!: Date;
}

@ObjectType('StageChange', { description: 'One step in the history of an opportunity.', simpleResolvers: true })
export class StageChangeType implements StageChangeRow {
  opportunityId!: string;
  fromId!: string | null;
  toId!: string;
  changedById!: string | null;

  @Field(() => ID, { description: 'A UUID.' })
  id!: string;

  @Field(() => DateTimeScalar, { description: 'When it was moved.' })
  changedAt!: Date;

  @Field(() => String, { nullable: true, description: 'What whoever moved it said; null when nothing.' })
  notes!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many seconds it had stayed in the stage that it left; null for the first step.',
  })
  secondsInStage!: number | null;
}

export const { Edge: OpportunityEdge, Connection: OpportunityConnection } = connectionOf(
  OpportunityType,
  'Opportunity',
);
