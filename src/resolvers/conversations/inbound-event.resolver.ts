import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { readInboundEvents, replayInboundEvents } from '../../domain/conversations/index.js';
import type { Connection } from '../../schema/connection.js';
import { ChannelAccountType } from '../../schema/conversations/channel-account.type.js';
import { ReplayInboundEventsPayload } from '../../schema/conversations/conversation.payload.js';
import { InboundEventsArgs, ReplayInboundEventsInput } from '../../schema/conversations/inbound-event.input.js';
import { InboundEventConnection, InboundEventType } from '../../schema/conversations/inbound-event.type.js';
import { MessageType } from '../../schema/conversations/message.type.js';
import { allow } from '../allow.js';
import { toConnection, totalCountOf } from '../connection.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';
import { present } from '../present.js';

@Resolver(() => InboundEventType)
export class InboundEventResolver {
  @Query(() => InboundEventConnection, { description: 'The ledger of what channels sent, the newest first.' })
  async inboundEvents(
    @Args(() => InboundEventsArgs) { status, ...page }: InboundEventsArgs,
    @Ctx() context: GraphContext,
  ): Promise<Connection<InboundEventType>> {
    return toConnection(await readInboundEvents(allow(context, 'inbound-event:read'), status ?? null, page));
  }

  @Mutation(() => ReplayInboundEventsPayload, {
    description: 'Processes events again, such as those that were quarantined; nothing is done twice.',
  })
  replayInboundEvents(
    @Arg('input', () => ReplayInboundEventsInput, { description: 'Which events.' }) input: ReplayInboundEventsInput,
    @Ctx() { useCase }: GraphContext,
  ): Promise<ReplayInboundEventsPayload> {
    return payload('replayed', () => replayInboundEvents(useCase, input));
  }

  @FieldResolver(() => ChannelAccountType, { description: 'The channel account that it came to.' })
  account(@Root() event: InboundEventType, @Ctx() { loaders }: GraphContext): Promise<ChannelAccountType> {
    return present(loaders.channelAccount.load(event.accountId));
  }

  @FieldResolver(() => MessageType, {
    nullable: true,
    description: 'The message that it became or was about; null where there is none.',
  })
  message(
    @Root() { messageId }: InboundEventType,
    @Ctx() { loaders }: GraphContext,
  ): Promise<MessageType | null> | null {
    return messageId ? loaders.message.load(messageId) : null;
  }
}

export const InboundEventTotalCountResolver = totalCountOf(InboundEventConnection);
