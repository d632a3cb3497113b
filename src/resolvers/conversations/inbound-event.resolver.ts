import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { replayInboundEvents } from '../../domain/conversations/index.js';
import { ReplayInboundEventsPayload } from '../../schema/conversations/conversation.payload.js';
import { ReplayInboundEventsInput } from '../../schema/conversations/inbound-event.input.js';
import { InboundEventType } from '../../schema/conversations/inbound-event.type.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';

@Resolver(() => InboundEventType)
export class InboundEventResolver {
  @Mutation(() => ReplayInboundEventsPayload, {
    description: 'Processes events again, such as quarantined ones; nothing is done twice.',
  })
  replayInboundEvents(
    @Arg('input', () => ReplayInboundEventsInput, { description: 'The events.' }) input: ReplayInboundEventsInput,
    @Ctx() { useCase }: GraphContext,
  ): Promise<ReplayInboundEventsPayload> {
    return payload('replayed', () => replayInboundEvents(useCase, input));
  }
}
