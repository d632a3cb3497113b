import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ContactType } from '../contacts/contact.type.js';
import { Node } from '../read/node.js';
import { DateTimeScalar, JsonScalar } from '../scalars/index.js';
import { Payload } from '../user-error.js';

@ObjectType('FlowStep', { description: 'A step of a flow.', simpleResolvers: true })
export class FlowStepType {
  @Field(() => ID, { description: 'Its name within the flow.' })
  id!: string;

  @Field(() => String, { description: '`wait`, `say`, `do`, `ask`, `branch`, `handOver` or `end`.' })
  kind!: string;

  @Field(() => String, {
    description: 'What it does, in the language of Accept-Language, otherwise in that of the tenant.',
  })
  description!: string;
}

@ObjectType('Flow', {
  description: 'An automated conversation, defined as a sequence of steps.',
  simpleResolvers: true,
})
export class FlowType {
  @Field(() => ID, { description: 'Its name, such as `follow-up`.' })
  id!: string;

  @Field(() => String, {
    description: 'Its title, in the language of Accept-Language, otherwise in that of the tenant.',
  })
  name!: string;

  @Field(() => String, {
    description: 'Its purpose, in the language of Accept-Language, otherwise in that of the tenant.',
  })
  description!: string;

  @Field(() => Boolean, { description: 'Whether it is on for this tenant.' })
  enabled!: boolean;

  @Field(() => [String], { description: 'The events that may start it.' })
  startsOn!: readonly string[];

  @Field(() => [FlowStepType], { description: 'Its steps, in order, including those on branches.' })
  steps!: FlowStepType[];

  @Field(() => JsonScalar, { description: 'The tenant’s settings for it, with defaults for those that are not set.' })
  settings!: unknown;

  @Field(() => Int, { description: 'The number of active runs that you may see.' })
  running!: number;
}

@ObjectType('FlowPreviewStep', { description: 'The predicted result of a step.', simpleResolvers: true })
export class FlowPreviewStepType {
  @Field(() => FlowStepType, { description: 'The step.' })
  step!: FlowStepType;

  @Field(() => DateTimeScalar, { description: 'When it would be executed.' })
  at!: Date;

  @Field(() => String, { description: 'The outcome, as in `FlowStepRun.outcome`.' })
  outcome!: string;

  @Field(() => String, { nullable: true, description: 'The text that it would send; null if it would send none.' })
  text!: string | null;
}

@ObjectType('FlowPreview', {
  description: 'A preview of a flow for a contact who never replies. Nothing of it is sent or stored.',
  simpleResolvers: true,
})
export class FlowPreviewType {
  @Node(() => ContactType, { nullable: true, description: 'The contact.' })
  contact!: string | null;

  @Field(() => Boolean, { description: 'Whether the flow can start for the contact now.' })
  starts!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Why it would not start, or would end early; null if it would run to its end.',
  })
  reason!: string | null;

  @Field(() => [FlowPreviewStepType], { description: 'The steps that it would execute, in order.' })
  steps!: FlowPreviewStepType[];
}

@InputType('UpdateFlowInput', { description: 'Changes of a flow; omitted fields stay unchanged.' })
export class UpdateFlowInput {
  @Field(() => ID, { description: 'The flow.' })
  flowId!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is on. Runs of a flow that is off end at their next step.',
  })
  enabled?: boolean | null;

  @Field(() => JsonScalar, { nullable: true, description: 'Its settings; null for a key restores the default.' })
  settings?: unknown;
}

@ObjectType('UpdateFlowPayload', { description: 'The answer to updateFlow.', simpleResolvers: true })
export class UpdateFlowPayload extends Payload {
  @Field(() => FlowType, { nullable: true, description: 'The flow; null when it failed.' })
  flow!: FlowType | null;
}
