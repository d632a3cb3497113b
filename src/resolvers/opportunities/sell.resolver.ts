import { Arg, Args, Ctx, Mutation, Resolver, Root, Subscription } from 'type-graphql';
import { createOpportunity, moveOpportunity, updateOpportunity } from '../../domain/opportunities/index.js';
import { topicOfNamed } from '../../domain/shared/live-events.port.js';
import {
  CreateOpportunityInput,
  MoveOpportunityInput,
  OpportunityMovedArgs,
  UpdateOpportunityInput,
} from '../../schema/opportunities/opportunity.input.js';
import {
  CreateOpportunityPayload,
  MoveOpportunityPayload,
  UpdateOpportunityPayload,
} from '../../schema/opportunities/opportunity.payload.js';
import { OpportunityType } from '../../schema/opportunities/opportunity.type.js';
import { allow } from '../allow.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';
import { readEach } from '../subscriptions/read-each.js';

@Resolver()
export class SellResolver {
  @Mutation(() => CreateOpportunityPayload, { description: 'Adds something that may be sold to a pipeline.' })
  createOpportunity(
    @Arg('input', () => CreateOpportunityInput, { description: 'The opportunity.' }) input: CreateOpportunityInput,
    @Ctx() context: GraphContext,
  ): Promise<CreateOpportunityPayload> {
    return payload('opportunity', async () =>
      context.loaders.of(OpportunityType).load(await createOpportunity(context.useCase, input)),
    );
  }

  @Mutation(() => UpdateOpportunityPayload, { description: 'Changes an opportunity; what is omitted stays.' })
  updateOpportunity(
    @Arg('input', () => UpdateOpportunityInput, { description: 'What changes.' }) input: UpdateOpportunityInput,
    @Ctx() context: GraphContext,
  ): Promise<UpdateOpportunityPayload> {
    return payload('opportunity', async () =>
      context.loaders.of(OpportunityType).load(await updateOpportunity(context.useCase, input)),
    );
  }

  @Mutation(() => MoveOpportunityPayload, {
    description: 'Moves an opportunity to another stage of its pipeline. The stage’s kind wins or loses it.',
  })
  moveOpportunity(
    @Arg('input', () => MoveOpportunityInput, { description: 'What goes where.' }) input: MoveOpportunityInput,
    @Ctx() context: GraphContext,
  ): Promise<MoveOpportunityPayload> {
    return payload('opportunity', async () =>
      context.loaders.of(OpportunityType).load(await moveOpportunity(context.useCase, input)),
    );
  }

  @Subscription(() => OpportunityType, {
    description: 'Each opportunity of the pipeline that moves to another stage, as far as you may see it.',
    subscribe: ({ context, args }) => moved(context, args.pipelineId),
  })
  opportunityMoved(
    @Root() opportunity: OpportunityType,
    @Args(() => OpportunityMovedArgs) _args: OpportunityMovedArgs,
  ): OpportunityType {
    return opportunity;
  }
}

/** The opportunities that events name, each read under the subscriber's own rights when it comes. */
function moved(context: GraphContext, pipelineId: string): AsyncIterable<OpportunityType> {
  allow(context, 'opportunity:read');
  const stream = context.liveEvents.subscribe([
    topicOfNamed('opportunity.moved', context.viewer?.tenant.id ?? '', pipelineId),
  ]);
  return readEach(stream, context, 'opportunityId', loaders => loaders.of(OpportunityType));
}
