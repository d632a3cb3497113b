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

const which = { description: 'Which run.' };
/** What is shown of a flow that this version of the program has no more, for its old runs. */
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

/** The flows as a request sees them, read once however many runs lead to them. */
const seen = new WeakMap<GraphContext, Promise<ShownFlow[]>>();
function flowsOf(context: GraphContext): Promise<ShownFlow[]> {
  const known = seen.get(context) ?? listFlows(allow(context, 'flow:read'), context.viewer?.tenant.id ?? '');
  seen.set(context, known);
  return known;
}
const flowOf = async (context: GraphContext, id: string): Promise<ShownFlow> =>
  (await flowsOf(context)).find(flow => flow.id === id) ?? goneFlow(id);
const stepOf = async (context: GraphContext, flowId: string, stepId: string): Promise<ShownStep> =>
  (await flowOf(context, flowId)).steps.find(({ id }) => id === stepId) ?? goneStep(stepId);

@Resolver()
export class FlowResolver {
  @Query(() => [FlowType], { description: 'Every flow, with your tenant’s settings for it.' })
  flows(@Ctx() context: GraphContext): Promise<ShownFlow[]> {
    return flowsOf(context);
  }

  @Query(() => [FlowPreviewType], {
    description:
      'Tries a flow on contacts, also one that is off: what it would write, when, and with which outcome, if nobody replied. Nothing is sent. One answer for each contact that you may see, by its id.',
  })
  async previewFlow(
    @Arg('flowId', () => ID, { description: 'The flow, such as `follow-up`.' }) flowId: string,
    @Arg('contactIds', () => [ID], { description: 'The contacts, at most 20.' }) contactIds: string[],
    @Ctx() context: GraphContext,
  ): Promise<FlowPreviewType[]> {
    const previews = await previewFlow(context.useCase, { flowId, contactIds });
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
    description: 'Switches a flow on or off, or changes its settings. For managers.',
  })
  updateFlow(
    @Arg('input', () => UpdateFlowInput, { description: 'Which flow, and what to change.' }) input: UpdateFlowInput,
    @Ctx() context: GraphContext,
  ): Promise<UpdateFlowPayload> {
    return payload('flow', async () => {
      const id = await updateFlow(context.useCase, input as never);
      seen.delete(context);
      return flowOf(context, id);
    });
  }

  @Mutation(() => StartFlowPayload, { description: 'Starts a flow for a contact by hand.' })
  startFlow(
    @Arg('input', () => StartFlowInput, { description: 'Which flow, and for whom.' }) input: StartFlowInput,
    @Ctx() context: GraphContext,
  ): Promise<StartFlowPayload> {
    return payload('flowRun', () => startFlow(context.useCase, input));
  }

  @Mutation(() => PauseFlowRunPayload, { description: 'Holds a run where it is.' })
  pauseFlowRun(
    @Arg('input', () => FlowRunInput, which) input: FlowRunInput,
    @Ctx() context: GraphContext,
  ): Promise<PauseFlowRunPayload> {
    return changed(context, pauseFlowRun, input);
  }

  @Mutation(() => ResumeFlowRunPayload, { description: 'Lets a paused run go on.' })
  resumeFlowRun(
    @Arg('input', () => FlowRunInput, which) input: FlowRunInput,
    @Ctx() context: GraphContext,
  ): Promise<ResumeFlowRunPayload> {
    return changed(context, resumeFlowRun, input);
  }

  @Mutation(() => SkipFlowStepPayload, { description: 'Passes over the step that a run is at, such as a wait.' })
  skipFlowStep(
    @Arg('input', () => FlowRunInput, which) input: FlowRunInput,
    @Ctx() context: GraphContext,
  ): Promise<SkipFlowStepPayload> {
    return changed(context, skipFlowStep, input);
  }

  @Mutation(() => StopFlowRunPayload, { description: 'Ends a run for good.' })
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
  @FieldResolver(() => FlowType, { description: 'The flow; only its id where it exists no more.' })
  flow(@Root() { flowId }: FlowRunType, @Ctx() context: GraphContext): Promise<ShownFlow> {
    return flowOf(context, flowId);
  }

  @FieldResolver(() => FlowStepType, {
    nullable: true,
    description: 'The step that it sleeps at; null where it does not sleep.',
  })
  step(@Root() { flowId, stepId }: FlowRunType, @Ctx() context: GraphContext): Promise<ShownStep> | null {
    return stepId === null ? null : stepOf(context, flowId, stepId);
  }
}

@Resolver(() => FlowStepRunType)
export class FlowStepRunResolver {
  @FieldResolver(() => FlowStepType, { description: 'The step; only its id where it exists no more.' })
  step(@Root() { flowId, stepId }: FlowStepRunType, @Ctx() context: GraphContext): Promise<ShownStep> {
    return stepOf(context, flowId, stepId);
  }
}
