import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ContactType } from '../contacts/contact.type.js';
import { Node } from '../read/node.js';
import { DateTimeScalar, JsonScalar } from '../scalars/index.js';
import { Payload } from '../user-error.js';

@ObjectType('FlowStep', { description: 'A step of a flow.', simpleResolvers: true })
export class FlowStepType {
  @Field(() => ID, { description: 'Its name within the flow.' })
  id!: string;

  @Field(() => String, { description: '`wait`, `say`, `do`, `ask`, `branch` or `handOver`.' })
  kind!: string;

  @Field(() => String, { description: 'What it does, in the language of the tenant.' })
  description!: string;
}

@ObjectType('Flow', { description: 'A conversation that runs by itself.', simpleResolvers: true })
export class FlowType {
  @Field(() => ID, { description: 'Its name, such as `follow-up`.' })
  id!: string;

  @Field(() => String, { description: 'What it is called, in the language of the tenant.' })
  name!: string;

  @Field(() => String, { description: 'What it is for, in the language of the tenant.' })
  description!: string;

  @Field(() => Boolean, { description: 'Whether it runs for this tenant.' })
  enabled!: boolean;

  @Field(() => [String], { description: 'The events that may start it.' })
  startsOn!: readonly string[];

  @Field(() => [FlowStepType], { description: 'Its steps, in order, those on ways of a branch included.' })
  steps!: FlowStepType[];

  @Field(() => JsonScalar, { description: 'The tenant’s settings for it, with the defaults of what was not set.' })
  settings!: unknown;

  @Field(() => Int, { description: 'How many runs are under way, of those that you may see.' })
  running!: number;
}

@ObjectType('FlowPreviewStep', { description: 'What a step would do.', simpleResolvers: true })
export class FlowPreviewStepType {
  @Field(() => FlowStepType, { description: 'The step.' })
  step!: FlowStepType;

  @Field(() => DateTimeScalar, { description: 'When it would be done.' })
  at!: Date;

  @Field(() => String, { description: 'How it would end, as `FlowStepRun.outcome`.' })
  outcome!: string;

  @Field(() => String, { nullable: true, description: 'What it would write; null where it would write nothing.' })
  text!: string | null;
}

@ObjectType('FlowPreview', {
  description: 'What a flow would do for a contact who never replies. Nothing of it was sent or kept.',
  simpleResolvers: true,
})
export class FlowPreviewType {
  @Node(() => ContactType, { nullable: true, description: 'For whom.' })
  contact!: string | null;

  @Field(() => Boolean, { description: 'Whether the flow fits the contact as things are.' })
  starts!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Why it would not start, or would end early; null where it would go to its end.',
  })
  reason!: string | null;

  @Field(() => [FlowPreviewStepType], { description: 'The steps that it would do, in order.' })
  steps!: FlowPreviewStepType[];
}

@InputType('UpdateFlowInput', { description: 'What to change; what is left out stays.' })
export class UpdateFlowInput {
  @Field(() => ID, { description: 'Which flow.' })
  flowId!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it runs. Runs of a flow that is off end at their next step.',
  })
  enabled?: boolean | null;

  @Field(() => JsonScalar, { nullable: true, description: 'Its settings; null in a key restores the default.' })
  settings?: unknown;
}

@ObjectType('UpdateFlowPayload', { description: 'The answer to updateFlow.', simpleResolvers: true })
export class UpdateFlowPayload extends Payload {
  @Field(() => FlowType, { nullable: true, description: 'The flow; null when it failed.' })
  flow!: FlowType | null;
}
