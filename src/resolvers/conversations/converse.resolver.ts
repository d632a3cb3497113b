import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  handBackConversation,
  markConversationRead,
  sendMessage,
  takeOverConversation,
} from '../../domain/conversations/index.js';
import { ConversationInput } from '../../schema/conversations/conversation.input.js';
import {
  HandBackConversationPayload,
  MarkConversationReadPayload,
  SendMessagePayload,
  TakeOverConversationPayload,
} from '../../schema/conversations/conversation.payload.js';
import { SendMessageInput } from '../../schema/conversations/send-message.input.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';

const which = { description: 'The conversation.' };

@Resolver()
export class ConverseResolver {
  @Mutation(() => SendMessagePayload, {
    description:
      'Sends a message to the contact and takes over the conversation. Messages with the same idempotencyKey are sent only once.',
  })
  sendMessage(
    @Arg('input', () => SendMessageInput, { description: 'The conversation and the message.' }) input: SendMessageInput,
    @Ctx() context: GraphContext,
  ): Promise<SendMessagePayload> {
    return payload('message', () => sendMessage(context.useCase, input));
  }

  @Mutation(() => TakeOverConversationPayload, {
    description: 'A person answers from now on; a pending answer of the agent is discarded.',
  })
  takeOverConversation(
    @Arg('input', () => ConversationInput, which) input: ConversationInput,
    @Ctx() context: GraphContext,
  ): Promise<TakeOverConversationPayload> {
    return payload('conversation', () => takeOverConversation(context.useCase, input));
  }

  @Mutation(() => HandBackConversationPayload, { description: 'The agent answers again.' })
  handBackConversation(
    @Arg('input', () => ConversationInput, which) input: ConversationInput,
    @Ctx() context: GraphContext,
  ): Promise<HandBackConversationPayload> {
    return payload('conversation', () => handBackConversation(context.useCase, input));
  }

  @Mutation(() => MarkConversationReadPayload, { description: 'Marks all messages of the conversation as read.' })
  markConversationRead(
    @Arg('input', () => ConversationInput, which) input: ConversationInput,
    @Ctx() context: GraphContext,
  ): Promise<MarkConversationReadPayload> {
    return payload('conversation', () => markConversationRead(context.useCase, input));
  }
}
