import { ArgsType, Field, ID, InputType } from 'type-graphql';
import type { OpportunityStatus } from '../../domain/pipelines/index.js';
import { InnerPageArgs } from '../page.args.js';
import { OpportunityStatusEnum } from '../pipelines/pipeline.enums.js';
import { RepeatableInput } from '../repeatable.input.js';
import { DateScalar, DateTimeScalar, DecimalScalar, JsonScalar } from '../scalars/index.js';
import { SinceArgs } from '../since.args.js';

@ArgsType()
export class InnerOpportunitiesArgs extends InnerPageArgs {
  @Field(() => OpportunityStatusEnum, {
    nullable: true,
    description: 'Only opportunities with this status; omit it for all.',
  })
  status?: OpportunityStatus | null;
}

@ArgsType()
export class OpportunityEventsArgs extends SinceArgs {
  @Field(() => ID, { description: 'The pipeline to follow.' })
  pipelineId!: string;
}

@InputType('CreateOpportunityInput', { description: 'A potential sale.' })
export class CreateOpportunityInput extends RepeatableInput {
  @Field(() => String, { description: 'A one-line title of what may be sold.' })
  title!: string;

  @Field(() => DecimalScalar, {
    description: 'Its value: not negative, and with no more decimals than its currency has.',
  })
  value!: string;

  @Field(() => String, { nullable: true, description: "The currency (ISO 4217); omit it for the tenant's." })
  currency?: string | null;

  @Field(() => ID, { description: 'The pipeline.' })
  pipelineId!: string;

  @Field(() => ID, { nullable: true, description: 'The stage to start in; omit it for the first open one.' })
  stageId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The lead that it comes from.' })
  leadId?: string | null;

  @Field(() => ID, { nullable: true, description: "The customer who may buy; omit it for the lead's own." })
  customerId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The seller that it belongs to. If omitted: yourself if you are a seller, otherwise the seller of the lead or customer.',
  })
  ownerId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The expected close date.' })
  expectedCloseDate?: string | null;

  @Field(() => String, { nullable: true, description: 'The source.' })
  source?: string | null;

  @Field(() => String, { nullable: true, description: 'The description.' })
  description?: string | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description:
      "The tenant's own fields: an object with a value for each key of `customFields(entityType: OPPORTUNITY)`.",
  })
  customFields?: Record<string, unknown> | null;
}

@InputType('UpdateOpportunityInput', {
  description: 'What changes: omitted fields stay unchanged, null clears a field.',
})
export class UpdateOpportunityInput {
  @Field(() => ID, { description: 'The opportunity.' })
  opportunityId!: string;

  @Field(() => String, { nullable: true, description: 'A one-line title of what may be sold; never empty.' })
  title?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Its value; never null.' })
  value?: string | null;

  @Field(() => String, { nullable: true, description: 'The currency of its value (ISO 4217); never null.' })
  currency?: string | null;

  @Field(() => ID, { nullable: true, description: 'The seller that it belongs to; null for none.' })
  ownerId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The expected close date.' })
  expectedCloseDate?: string | null;

  @Field(() => String, { nullable: true, description: 'The source.' })
  source?: string | null;

  @Field(() => String, { nullable: true, description: 'The description.' })
  description?: string | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description:
      'An object: the given keys change, a key with null is removed, the others stay. Null removes all. Required values cannot be cleared.',
  })
  customFields?: Record<string, unknown> | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      '`updatedAt` of the opportunity as you read it: the mutation fails with `CONFLICT` if it has changed since. Omit it to change the opportunity in any case.',
  })
  updatedAtBefore?: Date | null;
}

@InputType('MoveOpportunityInput', { description: 'The opportunity to move, and its new stage.' })
export class MoveOpportunityInput {
  @Field(() => ID, { description: 'The opportunity.' })
  opportunityId!: string;

  @Field(() => ID, { description: 'The new stage, in the same pipeline.' })
  stageId!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The stage in which you see it: the mutation fails with CONFLICT if somebody has moved it meanwhile. Omit it to move it in any case.',
  })
  fromStageId?: string | null;

  @Field(() => String, { nullable: true, description: 'Your comment, for the history.' })
  notes?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was won or lost. With the stage in which it is, the reason is given or corrected later.',
  })
  reason?: string | null;
}

@InputType('OpportunityInput', { description: 'The opportunity to act on.' })
export class OpportunityInput {
  @Field(() => ID, { description: 'The opportunity.' })
  opportunityId!: string;
}
