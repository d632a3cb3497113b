import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Mutation, Resolver, Root, Subscription } from 'type-graphql';
import {
  createOpportunity,
  deleteOpportunity,
  moveOpportunity,
  updateOpportunity,
} from '../../domain/opportunities/index.js';
import { topicOfNamed } from '../../domain/shared/live-events.port.js';
import {
  CreateOpportunityInput,
  MoveOpportunityInput,
  OpportunityInput,
  OpportunityMovedArgs,
  UpdateOpportunityInput,
} from '../../schema/opportunities/opportunity.input.js';
import {
  CreateOpportunityPayload,
  DeleteOpportunityPayload,
  MoveOpportunityPayload,
  UpdateOpportunityPayload,
} from '../../schema/opportunities/opportunity.payload.js';
import { OpportunityType } from '../../schema/opportunities/opportunity.type.js';
import { nodesOf } from '../../schema/read/index.js';
import { allow } from '../allow.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';
import { type LiveFrames, shownIn } from '../subscriptions/live-frame.js';
import { readEach } from '../subscriptions/read-each.js';

@Resolver()
export class SellResolver {
  @Mutation(() => CreateOpportunityPayload, { description: 'Adds an opportunity to a pipeline.' })
  createOpportunity(
    @Arg('input', () => CreateOpportunityInput, { description: 'The opportunity.' }) input: CreateOpportunityInput,
    @Ctx() context: GraphContext,
  ): Promise<CreateOpportunityPayload> {
    return payload('opportunity', () => createOpportunity(context.useCase, input));
  }

  @Mutation(() => UpdateOpportunityPayload, { description: 'Changes an opportunity; omitted fields stay unchanged.' })
  updateOpportunity(
    @Arg('input', () => UpdateOpportunityInput, { description: 'What changes.' }) input: UpdateOpportunityInput,
    @Ctx() context: GraphContext,
  ): Promise<UpdateOpportunityPayload> {
    return payload('opportunity', () => updateOpportunity(context.useCase, input));
  }

  @Mutation(() => MoveOpportunityPayload, {
    description:
      'Moves an opportunity to another stage of its pipeline. If the stage is of kind WON or LOST, the opportunity is won or lost.',
  })
  moveOpportunity(
    @Arg('input', () => MoveOpportunityInput, { description: 'The opportunity and the stage.' })
    input: MoveOpportunityInput,
    @Ctx() context: GraphContext,
  ): Promise<MoveOpportunityPayload> {
    return payload('opportunity', () => moveOpportunity(context.useCase, input));
  }

  @Mutation(() => DeleteOpportunityPayload, {
    description:
      'Deletes an opportunity with its history, also from the figures. Move a lost opportunity to a stage of kind LOST instead.',
  })
  deleteOpportunity(
    @Arg('input', () => OpportunityInput, { description: 'The opportunity.' }) input: OpportunityInput,
    @Ctx() context: GraphContext,
  ): Promise<DeleteOpportunityPayload> {
    return payload('deletedId', () => deleteOpportunity(context.useCase, input));
  }

  @Subscription(() => OpportunityType, {
    description: 'Each opportunity of the pipeline that moves to another stage, if you may see it.',
    subscribe: ({ context, args, info }) => moved(context, args, info),
  })
  opportunityMoved(@Root() opportunity: object, @Args(() => OpportunityMovedArgs) _args: OpportunityMovedArgs): object {
    return shownIn(opportunity);
  }
}

/** Streams the opportunities that events refer to, each read with the subscriber's rights when its event arrives. */
function moved(
  context: GraphContext,
  { pipelineId, since }: OpportunityMovedArgs,
  info: GraphQLResolveInfo,
): LiveFrames {
  allow(context, 'opportunity:read');
  const named = topicOfNamed('opportunity.moved', context.viewer?.tenant.id ?? '', pipelineId);
  return readEach(context, named, since, { info, node: nodesOf(OpportunityType), idField: 'opportunityId' });
}
