import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { FlowRun, type FlowRunStatus, FlowStepRun } from '../../domain/flows/index.js';
import { connectionOf } from '../connection.js';
import { equals, oneOf } from '../read/filters.js';
import { Node } from '../read/node.js';
import { windowOn } from '../read/window.js';
import { DateTimeScalar } from '../scalars/index.js';
import { Payload } from '../user-error.js';
import { FlowRunStatusEnum } from './flow.enums.js';

const stepRun = windowOn(FlowStepRun, { order: ['position'] });

@stepRun.Type('FlowStepRun', { description: 'A step that a run of a flow has completed.' })
export class FlowStepRunType {
  @stepRun.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @stepRun.Column(() => ID, { description: 'The flow.' })
  flowId!: string;

  @stepRun.Column(() => ID, { description: 'The step, by its name within the flow.' })
  stepId!: string;

  @stepRun.Column(() => DateTimeScalar, { description: 'When it was completed.' })
  at!: Date;

  @stepRun.Column(() => String, {
    description:
      'The outcome: `done`, `waited`, `sent`, `refused` (by the channel, after it was sent), `not-allowed`, `nothing-to-say`, `skipped`, `silent`, or the name of the branch that was taken.',
  })
  outcome!: string;

  @stepRun.One('Message', {
    by: 'messageId',
    nullable: true,
    description: 'The message that it sent; null if it sent none.',
  })
  message?: unknown;
}

const run = windowOn(FlowRun, { list: 'flowRuns', order: ['startedAt'], hasOwner: true });

@run.Type('FlowRun', { description: 'One run of a flow, for a contact or a conversation.', plural: 'runs' })
export class FlowRunType {
  @run.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @run.Column(() => ID, { description: 'The flow.', filter: equals('Only runs of this flow.') })
  flowId!: string;

  @run.Column(() => ID, { nullable: true, description: 'The step at which it waits; null if it does not wait.' })
  stepId!: string | null;

  @run.One('Contact', {
    by: 'contactId',
    nullable: true,
    description: 'The contact.',
    filter: equals('Only runs for this contact.'),
  })
  contact?: unknown;

  @run.One('Conversation', {
    by: 'conversationId',
    nullable: true,
    description: 'The conversation in which it writes; null if it has none.',
  })
  conversation?: unknown;

  @run.Column(() => FlowRunStatusEnum, { description: 'The status.', filter: oneOf('One of these.') })
  status!: FlowRunStatus;

  @run.Column(() => DateTimeScalar, {
    nullable: true,
    description: 'When it continues by itself; null if it does not wait.',
  })
  wakeAt!: Date | null;

  @run.Column(() => DateTimeScalar, { description: 'When it began.' })
  startedAt!: Date;

  @run.Column(() => DateTimeScalar, { nullable: true, description: 'When it ended; null while it is running.' })
  endedAt!: Date | null;

  @run.Text({
    nullable: true,
    description:
      'Why it was ended, in the language of Accept-Language, otherwise in that of the tenant; null if it was not.',
  })
  reason!: string | null;

  @run.Many(['FlowStepRun'], {
    to: 'flowRunId',
    order: ['position', 'id'],
    description: 'The steps that it has completed, in order.',
  })
  history?: unknown;
}

export const { Edge: FlowRunEdge, Connection: FlowRunConnection } = connectionOf(FlowRunType, 'FlowRun');

@InputType('FlowRunInput', { description: 'The run to act on.' })
export class FlowRunInput {
  @Field(() => ID, { description: 'The id of the run.' })
  flowRunId!: string;
}

@InputType('StartFlowInput', { description: 'The flow to start, and the contact.' })
export class StartFlowInput {
  @Field(() => ID, { description: 'The flow, such as `follow-up`.' })
  flowId!: string;

  @Field(() => ID, { description: 'The contact; the flow writes in the contact’s latest conversation.' })
  contactId!: string;
}

@ObjectType('FlowRunPayload', { description: 'The answer to a mutation of a run.', simpleResolvers: true })
abstract class FlowRunPayload extends Payload {
  @Node(() => FlowRunType, { nullable: true, description: 'The run; null when it failed.' })
  flowRun!: string | null;
}
@ObjectType('StartFlowPayload', { description: 'The answer to startFlow.', simpleResolvers: true })
export class StartFlowPayload extends FlowRunPayload {}
@ObjectType('PauseFlowRunPayload', { description: 'The answer to pauseFlowRun.', simpleResolvers: true })
export class PauseFlowRunPayload extends FlowRunPayload {}
@ObjectType('ResumeFlowRunPayload', { description: 'The answer to resumeFlowRun.', simpleResolvers: true })
export class ResumeFlowRunPayload extends FlowRunPayload {}
@ObjectType('SkipFlowStepPayload', { description: 'The answer to skipFlowStep.', simpleResolvers: true })
export class SkipFlowStepPayload extends FlowRunPayload {}
@ObjectType('StopFlowRunPayload', { description: 'The answer to stopFlowRun.', simpleResolvers: true })
export class StopFlowRunPayload extends FlowRunPayload {}
