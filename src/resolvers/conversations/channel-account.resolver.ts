import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { createChannelAccount } from '../../domain/conversations/index.js';
import {
  CreateChannelAccountInput,
  CreateChannelAccountPayload,
} from '../../schema/conversations/channel-account.input.js';
import { ChannelAccountType } from '../../schema/conversations/channel-account.type.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';

@Resolver()
export class ChannelAccountResolver {
  @Mutation(() => CreateChannelAccountPayload, {
    description: 'Connects a number or page, and gives the path of its webhook.',
  })
  createChannelAccount(
    @Arg('input', () => CreateChannelAccountInput, { description: 'What to connect.' })
    input: CreateChannelAccountInput,
    @Ctx() context: GraphContext,
  ): Promise<CreateChannelAccountPayload> {
    return payload('channelAccount', async () =>
      context.loaders.of(ChannelAccountType).load(await createChannelAccount(context.useCase, input)),
    );
  }
}
