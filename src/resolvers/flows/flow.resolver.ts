import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import {
  listFlows,
  pauseFlowRun,
  previewFlow,
  resumeFlowRun,
  type ShownFlow,
  type ShownStep,
  skipFlowStep,
  startFlow,
  stopFlowRun,
  updateFlow,
} from '../../domain/flows/index.js';
import type { UseCaseContext } from '../../domain/shared/use-case.js';
import {
  FlowPreviewType,
  FlowStepType,
  FlowType,
  UpdateFlowInput,
  UpdateFlowPayload,
} from '../../schema/flows/flow.type.js';
import {
  FlowRunInput,
  FlowRunType,
  FlowStepRunType,
  PauseFlowRunPayload,
  ResumeFlowRunPayload,
  SkipFlowStepPayload,
  StartFlowInput,
  StartFlowPayload,
  StopFlowRunPayload,
} from '../../schema/flows/flow-run.type.js';
import { allow } from '../allow.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';

const which = { description: 'The run.' };
/** Returns what is shown of a flow that no longer exists in this version of the program, for its old runs. */
const goneFlow = (id: string): ShownFlow => ({
  id,
  name: id,
  description: '',
  enabled: false,
  startsOn: [],
  steps: [],
  settings: {},
  running: 0,
});
const goneStep = (id: string): ShownStep => ({ id, kind: 'do', description: '' });

/** The flows that a request sees, read only once even if many runs refer to them. */
const seen = new WeakMap<GraphContext, Promise<ShownFlow[]>>();
function flowsOf(context: GraphContext): Promise<ShownFlow[]> {
  const known =
    seen.get(context) ?? listFlows(allow(context, 'flow:read'), context.viewer?.tenant.id ?? '', context.accepted);
  seen.set(context, known);
  return known;
}
const flowOf = async (context: GraphContext, id: string): Promise<ShownFlow> =>
  (await flowsOf(context)).find(flow => flow.id === id) ?? goneFlow(id);
const stepOf = async (context: GraphContext, flowId: string, stepId: string): Promise<ShownStep> =>
  (await flowOf(context, flowId)).steps.find(({ id }) => id === stepId) ?? goneStep(stepId);

@Resolver()
export class FlowResolver {
  @Query(() => [FlowType], { description: 'All flows, with your tenant’s settings for them.' })
  flows(@Ctx() context: GraphContext): Promise<ShownFlow[]> {
    return flowsOf(context);
  }

  @Query(() => [FlowPreviewType], {
    description:
      'Simulates a flow for contacts, even if it is off: what it would write, when, and with which outcome, if nobody replied. Nothing is sent. One answer for each contact that you may see, by the id of the contact.',
  })
  async previewFlow(
    @Arg('flowId', () => ID, { description: 'The flow, such as `follow-up`.' }) flowId: string,
    @Arg('contactIds', () => [ID], { description: 'The contacts, at most 20.' }) contactIds: string[],
    @Ctx() context: GraphContext,
  ): Promise<FlowPreviewType[]> {
    const previews = await previewFlow(context.useCase, { flowId, contactIds, accepted: context.accepted });
    const { steps: known } = await flowOf(context, flowId);
    return previews.map(({ contactId, steps, ...preview }) => ({
      ...preview,
      contact: contactId,
      steps: steps.map(({ stepId, ...step }) => ({
        ...step,
        step: known.find(({ id }) => id === stepId) ?? goneStep(stepId),
      })),
    }));
  }

  @Mutation(() => UpdateFlowPayload, {
    description: 'Turns a flow on or off, or changes its settings. For managers.',
  })
  updateFlow(
    @Arg('input', () => UpdateFlowInput, { description: 'The flow and its changes.' }) input: UpdateFlowInput,
    @Ctx() context: GraphContext,
  ): Promise<UpdateFlowPayload> {
    return payload('flow', async () => {
      const id = await updateFlow(context.useCase, input as never);
      seen.delete(context);
      return flowOf(context, id);
    });
  }

  @Mutation(() => StartFlowPayload, { description: 'Starts a flow for a contact manually.' })
  startFlow(
    @Arg('input', () => StartFlowInput, { description: 'The flow and the contact.' }) input: StartFlowInput,
    @Ctx() context: GraphContext,
  ): Promise<StartFlowPayload> {
    return payload('flowRun', () => startFlow(context.useCase, input));
  }

  @Mutation(() => PauseFlowRunPayload, { description: 'Pauses a run.' })
  pauseFlowRun(
    @Arg('input', () => FlowRunInput, which) input: FlowRunInput,
    @Ctx() context: GraphContext,
  ): Promise<PauseFlowRunPayload> {
    return changed(context, pauseFlowRun, input);
  }

  @Mutation(() => ResumeFlowRunPayload, { description: 'Resumes a paused run.' })
  resumeFlowRun(
    @Arg('input', () => FlowRunInput, which) input: FlowRunInput,
    @Ctx() context: GraphContext,
  ): Promise<ResumeFlowRunPayload> {
    return changed(context, resumeFlowRun, input);
  }

  @Mutation(() => SkipFlowStepPayload, { description: 'Skips the current step of a run, such as a wait.' })
  skipFlowStep(
    @Arg('input', () => FlowRunInput, which) input: FlowRunInput,
    @Ctx() context: GraphContext,
  ): Promise<SkipFlowStepPayload> {
    return changed(context, skipFlowStep, input);
  }

  @Mutation(() => StopFlowRunPayload, { description: 'Ends a run permanently.' })
  stopFlowRun(
    @Arg('input', () => FlowRunInput, which) input: FlowRunInput,
    @Ctx() context: GraphContext,
  ): Promise<StopFlowRunPayload> {
    return changed(context, stopFlowRun, input);
  }
}

const changed = (
  context: GraphContext,
  change: (useCase: UseCaseContext, input: FlowRunInput) => Promise<string>,
  input: FlowRunInput,
) => payload('flowRun', () => change(context.useCase, input));

@Resolver(() => FlowRunType)
export class FlowRunResolver {
  @FieldResolver(() => FlowType, { description: 'The flow; only its id if it no longer exists.' })
  flow(@Root() { flowId }: FlowRunType, @Ctx() context: GraphContext): Promise<ShownFlow> {
    return flowOf(context, flowId);
  }

  @FieldResolver(() => FlowStepType, {
    nullable: true,
    description: 'The step at which it waits; null if it does not wait.',
  })
  step(@Root() { flowId, stepId }: FlowRunType, @Ctx() context: GraphContext): Promise<ShownStep> | null {
    return stepId === null ? null : stepOf(context, flowId, stepId);
  }
}

@Resolver(() => FlowStepRunType)
export class FlowStepRunResolver {
  @FieldResolver(() => FlowStepType, { description: 'The step; only its id if it no longer exists.' })
  step(@Root() { flowId, stepId }: FlowStepRunType, @Ctx() context: GraphContext): Promise<ShownStep> {
    return stepOf(context, flowId, stepId);
  }
}
