import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Mutation, Resolver, Root, Subscription } from 'type-graphql';
import {
  createOpportunity,
  deleteOpportunity,
  moveOpportunity,
  updateOpportunity,
} from '../../domain/opportunities/index.js';
import type { EventName } from '../../domain/shared/events.js';
import { topicOfNamed } from '../../domain/shared/live-events.port.js';
import {
  CreateOpportunityInput,
  MoveOpportunityInput,
  OpportunityEventsArgs,
  OpportunityInput,
  UpdateOpportunityInput,
} from '../../schema/opportunities/opportunity.input.js';
import {
  CreateOpportunityPayload,
  DeleteOpportunityPayload,
  MoveOpportunityPayload,
  UpdateOpportunityPayload,
} from '../../schema/opportunities/opportunity.payload.js';
import { OpportunityType } from '../../schema/opportunities/opportunity.type.js';
import { OpportunityLeft } from '../../schema/opportunities/opportunity-left.type.js';
import { nodesOf } from '../../schema/read/index.js';
import { allow } from '../allow.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';
import { type LiveFrames, shownIn } from '../subscriptions/live-frame.js';
import { readEach } from '../subscriptions/read-each.js';
import { recordsLeft } from '../subscriptions/records-left.js';

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
      'Moves an opportunity to another stage of its pipeline. If the stage is of kind WON or LOST, the opportunity is won or lost. The lead of a won one is won within moments, and its contact a customer.',
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
    subscribe: ({ context, args, info }) => listen(context, ['opportunity.moved'], args, info),
  })
  opportunityMoved(
    @Root() opportunity: object,
    @Args(() => OpportunityEventsArgs) _args: OpportunityEventsArgs,
  ): object {
    return shownIn(opportunity);
  }

  @Subscription(() => OpportunityType, {
    description:
      'Each opportunity of the pipeline that was created, got another seller or was changed otherwise, if you may see it. Moves to another stage are told by `opportunityMoved`.',
    subscribe: ({ context, args, info }) => listen(context, ['opportunity.created', 'opportunity.updated'], args, info),
  })
  opportunityUpdated(
    @Root() opportunity: object,
    @Args(() => OpportunityEventsArgs) _args: OpportunityEventsArgs,
  ): object {
    return shownIn(opportunity);
  }

  @Subscription(() => OpportunityLeft, {
    description:
      'Each opportunity of the pipeline that you can no longer see because another seller has it or because it was deleted. Remove it from the screen.',
    subscribe: ({ context, args }) => {
      allow(context, 'opportunity:read');
      return recordsLeft(context, topicsOf(context, ['opportunity.left', 'opportunity.deleted'], args), args.since, {
        table: 'opportunity',
        idField: 'opportunityId',
        show: id => Object.assign(new OpportunityLeft(), { id }),
      });
    },
  })
  opportunityLeft(@Root() left: object, @Args(() => OpportunityEventsArgs) _args: OpportunityEventsArgs): object {
    return shownIn(left);
  }
}

const topicsOf = (context: GraphContext, names: EventName[], { pipelineId }: OpportunityEventsArgs): string[] =>
  names.map(name => topicOfNamed(name, context.viewer?.tenant.id ?? '', pipelineId));

/** Streams the opportunities that events refer to, each read with the subscriber's rights when its event arrives. */
function listen(
  context: GraphContext,
  names: EventName[],
  args: OpportunityEventsArgs,
  info: GraphQLResolveInfo,
): LiveFrames {
  allow(context, 'opportunity:read');
  const topics = topicsOf(context, names, args);
  return readEach(context, topics, args.since, { info, node: nodesOf(OpportunityType), idField: 'opportunityId' });
}
