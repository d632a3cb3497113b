import { ArgsType, Field, ID, InputType } from 'type-graphql';
import type { OpportunityStatus } from '../../domain/pipelines/index.js';
import { InnerPageArgs } from '../page.args.js';
import { OpportunityStatusEnum } from '../pipelines/pipeline.enums.js';
import { RepeatableInput } from '../repeatable.input.js';
import { DateScalar, DecimalScalar, JsonScalar } from '../scalars/index.js';
import { SinceArgs } from '../since.args.js';

@ArgsType()
export class LeadOpportunitiesArgs extends InnerPageArgs {
  @Field(() => OpportunityStatusEnum, { nullable: true, description: 'Only those that stand so; omit it for all.' })
  status?: OpportunityStatus | null;
}

@ArgsType()
export class OpportunityMovedArgs extends SinceArgs {
  @Field(() => ID, { description: 'The pipeline to follow.' })
  pipelineId!: string;
}

@InputType('CreateOpportunityInput', { description: 'Something that may be sold.' })
export class CreateOpportunityInput extends RepeatableInput {
  @Field(() => String, { description: 'What may be sold, in a line.' })
  title!: string;

  @Field(() => DecimalScalar, {
    description: 'What it is worth: not negative, and with no more digits after the point than its currency has.',
  })
  value!: string;

  @Field(() => String, { nullable: true, description: "The currency (ISO 4217); omit it for the tenant's." })
  currency?: string | null;

  @Field(() => ID, { description: 'The pipeline that it goes through.' })
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
      'The seller whose it is; omit it for yourself where you sell, else for whoever has the lead or customer.',
  })
  ownerId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When it should be sold.' })
  expectedCloseDate?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it came from.' })
  source?: string | null;

  @Field(() => String, { nullable: true, description: 'More about it.' })
  description?: string | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description:
      "The tenant's own fields: an object with a value for each key of `customFields(entityType: OPPORTUNITY)`.",
  })
  customFields?: Record<string, unknown> | null;
}

@InputType('UpdateOpportunityInput', { description: 'What changes: what is omitted stays, null clears.' })
export class UpdateOpportunityInput {
  @Field(() => ID, { description: 'The opportunity.' })
  opportunityId!: string;

  @Field(() => String, { nullable: true, description: 'What may be sold, in a line; never empty.' })
  title?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'What it is worth; never null.' })
  value?: string | null;

  @Field(() => String, { nullable: true, description: 'The currency of its value (ISO 4217); never null.' })
  currency?: string | null;

  @Field(() => ID, { nullable: true, description: 'The seller whose it is; null for nobody.' })
  ownerId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When it should be sold.' })
  expectedCloseDate?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it came from.' })
  source?: string | null;

  @Field(() => String, { nullable: true, description: 'More about it.' })
  description?: string | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description:
      'An object: keys that are given change, a key given as null goes, the others stay. Null clears all. What is required cannot be cleared.',
  })
  customFields?: Record<string, unknown> | null;
}

@InputType('MoveOpportunityInput', { description: 'Where an opportunity goes.' })
export class MoveOpportunityInput {
  @Field(() => ID, { description: 'The opportunity.' })
  opportunityId!: string;

  @Field(() => ID, { description: 'The stage that it goes to, of the same pipeline.' })
  stageId!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The stage in which you see it: CONFLICT when somebody has moved it meanwhile. Omit it to move it anyway.',
  })
  fromStageId?: string | null;

  @Field(() => String, { nullable: true, description: 'What you want to say about it, for the history.' })
  notes?: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was won or lost.' })
  reason?: string | null;
}

@InputType('OpportunityInput', { description: 'Which opportunity.' })
export class OpportunityInput {
  @Field(() => ID, { description: 'The opportunity.' })
  opportunityId!: string;
}
