import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { createChannelAccount, testChannelAccount, updateChannelAccount } from '../../domain/conversations/index.js';
import {
  ChannelAccountInput,
  CreateChannelAccountInput,
  CreateChannelAccountPayload,
  TestChannelAccountPayload,
  UpdateChannelAccountInput,
  UpdateChannelAccountPayload,
} from '../../schema/conversations/channel-account.input.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';

@Resolver()
export class ChannelAccountResolver {
  @Mutation(() => CreateChannelAccountPayload, {
    description: 'Connects a number or page, and returns the path of its webhook.',
  })
  createChannelAccount(
    @Arg('input', () => CreateChannelAccountInput, { description: 'The account to connect.' })
    input: CreateChannelAccountInput,
    @Ctx() context: GraphContext,
  ): Promise<CreateChannelAccountPayload> {
    return payload('channelAccount', () => createChannelAccount(context.useCase, input));
  }

  @Mutation(() => UpdateChannelAccountPayload, {
    description:
      'Renames an account, pauses or resumes it, or changes its credentials. New credentials restore a broken account.',
  })
  updateChannelAccount(
    @Arg('input', () => UpdateChannelAccountInput, { description: 'What changes.' }) input: UpdateChannelAccountInput,
    @Ctx() context: GraphContext,
  ): Promise<UpdateChannelAccountPayload> {
    return payload('channelAccount', () => updateChannelAccount(context.useCase, { ...input }));
  }

  @Mutation(() => TestChannelAccountPayload, {
    description:
      'Asks the provider whether an account works, without sending anything. If it works, it no longer counts as broken.',
  })
  testChannelAccount(
    @Arg('input', () => ChannelAccountInput, { description: 'The account.' }) input: ChannelAccountInput,
    @Ctx() context: GraphContext,
  ): Promise<TestChannelAccountPayload> {
    return payload('channelAccount', () => testChannelAccount(context.useCase, input));
  }
}
