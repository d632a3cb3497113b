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
    return payload('message', () => sendMessage(context.useCase, input));
  }

  @Mutation(() => TakeOverConversationPayload, {
    description: 'A person answers from now on; what the agent has prepared is dropped.',
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

  @Mutation(() => MarkConversationReadPayload, { description: 'Nothing in it is unread any more.' })
  markConversationRead(
    @Arg('input', () => ConversationInput, which) input: ConversationInput,
    @Ctx() context: GraphContext,
  ): Promise<MarkConversationReadPayload> {
    return payload('conversation', () => markConversationRead(context.useCase, input));
  }
}
