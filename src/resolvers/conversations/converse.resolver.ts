import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  handBackConversation,
  markConversationRead,
  sendMessage,
  takeOverConversation,
} from '../../domain/conversations/index.js';
import type { UseCaseContext } from '../../domain/shared/use-case.js';
import { ConversationInput } from '../../schema/conversations/conversation.input.js';
import {
  HandBackConversationPayload,
  MarkConversationReadPayload,
  SendMessagePayload,
  TakeOverConversationPayload,
} from '../../schema/conversations/conversation.payload.js';
import { ConversationType } from '../../schema/conversations/conversation.type.js';
import { MessageType } from '../../schema/conversations/message.type.js';
import { SendMessageInput } from '../../schema/conversations/send-message.input.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';

const which = { description: 'Which conversation.' };

@Resolver()
export class ConverseResolver {
  @Mutation(() => SendMessagePayload, {
    description: 'Writes to the contact and takes the conversation over. The same idempotencyKey sends once.',
  })
  sendMessage(
    @Arg('input', () => SendMessageInput, { description: 'Where and what.' }) input: SendMessageInput,
    @Ctx() context: GraphContext,
  ): Promise<SendMessagePayload> {
    return payload('message', async () =>
      context.loaders.of(MessageType).load(await sendMessage(context.useCase, input)),
    );
  }

  @Mutation(() => TakeOverConversationPayload, {
    description: 'A person answers from now on; what the agent has prepared is dropped.',
  })
  takeOverConversation(
    @Arg('input', () => ConversationInput, which) input: ConversationInput,
    @Ctx() context: GraphContext,
  ): Promise<TakeOverConversationPayload> {
    return payload('conversation', () => changed(context, takeOverConversation, input));
  }

  @Mutation(() => HandBackConversationPayload, { description: 'The agent answers again.' })
  handBackConversation(
    @Arg('input', () => ConversationInput, which) input: ConversationInput,
    @Ctx() context: GraphContext,
  ): Promise<HandBackConversationPayload> {
    return payload('conversation', () => changed(context, handBackConversation, input));
  }

  @Mutation(() => MarkConversationReadPayload, { description: 'Nothing in it is unread any more.' })
  markConversationRead(
    @Arg('input', () => ConversationInput, which) input: ConversationInput,
    @Ctx() context: GraphContext,
  ): Promise<MarkConversationReadPayload> {
    return payload('conversation', () => changed(context, markConversationRead, input));
  }
}

async function changed(
  { useCase, loaders }: GraphContext,
  change: (useCase: UseCaseContext, input: ConversationInput) => Promise<string>,
  input: ConversationInput,
) {
  return loaders.of(ConversationType).load(await change(useCase, input));
}
