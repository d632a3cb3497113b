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

@stepRun.Type('FlowStepRun', { description: 'A step that a run of a flow has done.' })
export class FlowStepRunType {
  @stepRun.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @stepRun.Column(() => ID, { description: 'Which flow.' })
  flowId!: string;

  @stepRun.Column(() => ID, { description: 'Which step, by its name within the flow.' })
  stepId!: string;

  @stepRun.Column(() => DateTimeScalar, { description: 'When it was done.' })
  at!: Date;

  @stepRun.Column(() => String, {
    description:
      'How it ended: `done`, `waited`, `sent`, `not-allowed`, `nothing-to-say`, `skipped`, `silent`, or the way that was taken.',
  })
  outcome!: string;

  @stepRun.One('Message', { by: 'messageId', nullable: true, description: 'What it sent; null where it sent nothing.' })
  message?: unknown;
}

const run = windowOn(FlowRun, { list: 'flowRuns', order: ['startedAt'], hasOwner: true });

@run.Type('FlowRun', { description: 'One run of a flow, for a contact or a conversation.', plural: 'runs' })
export class FlowRunType {
  @run.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @run.Column(() => ID, { description: 'Which flow.', filter: equals('Only runs of this flow.') })
  flowId!: string;

  @run.Column(() => ID, { nullable: true, description: 'The step that it sleeps at; null where it does not sleep.' })
  stepId!: string | null;

  @run.One('Contact', {
    by: 'contactId',
    nullable: true,
    description: 'For whom.',
    filter: equals('Only runs for this contact.'),
  })
  contact?: unknown;

  @run.One('Conversation', {
    by: 'conversationId',
    nullable: true,
    description: 'Where it writes; null where it is about none.',
  })
  conversation?: unknown;

  @run.Column(() => FlowRunStatusEnum, { description: 'How it stands.', filter: oneOf('One of these.') })
  status!: FlowRunStatus;

  @run.Column(() => DateTimeScalar, {
    nullable: true,
    description: 'When it wakes by itself; null where it does not sleep.',
  })
  wakeAt!: Date | null;

  @run.Column(() => DateTimeScalar, { description: 'When it began.' })
  startedAt!: Date;

  @run.Column(() => DateTimeScalar, { nullable: true, description: 'When it ended; null while it is under way.' })
  endedAt!: Date | null;

  @run.Column(() => String, {
    nullable: true,
    description: 'Why it was ended, in the language of the tenant; null where it was not.',
  })
  reason!: string | null;

  @run.Many(['FlowStepRun'], {
    to: 'flowRunId',
    order: ['position', 'id'],
    description: 'The steps that it has done, in order.',
  })
  history?: unknown;
}

export const { Edge: FlowRunEdge, Connection: FlowRunConnection } = connectionOf(FlowRunType, 'FlowRun');

@InputType('FlowRunInput', { description: 'Which run.' })
export class FlowRunInput {
  @Field(() => ID, { description: 'Its id.' })
  flowRunId!: string;
}

@InputType('StartFlowInput', { description: 'Which flow, and for whom.' })
export class StartFlowInput {
  @Field(() => ID, { description: 'The flow, such as `follow-up`.' })
  flowId!: string;

  @Field(() => ID, { description: 'The contact; the flow writes in its latest conversation.' })
  contactId!: string;
}

@ObjectType('FlowRunPayload', { description: 'A run, changed.', simpleResolvers: true })
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
