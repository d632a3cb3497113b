import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { createChannelAccount, readChannelAccounts } from '../../domain/conversations/index.js';
import {
  CreateChannelAccountInput,
  CreateChannelAccountPayload,
} from '../../schema/conversations/channel-account.input.js';
import { ChannelAccountType } from '../../schema/conversations/channel-account.type.js';
import { allow } from '../allow.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';

@Resolver()
export class ChannelAccountResolver {
  @Query(() => [ChannelAccountType], { description: 'The numbers and pages that are connected, the oldest first.' })
  channelAccounts(@Ctx() context: GraphContext): Promise<ChannelAccountType[]> {
    return readChannelAccounts(allow(context, 'channel-account:read'));
  }

  @Mutation(() => CreateChannelAccountPayload, {
    description: 'Connects a number or page, and gives the path of its webhook.',
  })
  createChannelAccount(
    @Arg('input', () => CreateChannelAccountInput, { description: 'What to connect.' })
    input: CreateChannelAccountInput,
    @Ctx() context: GraphContext,
  ): Promise<CreateChannelAccountPayload> {
    return payload('channelAccount', async () =>
      context.loaders.channelAccount.load(await createChannelAccount(context.useCase, input)),
    );
  }
}
