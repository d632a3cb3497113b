import { Field, Int, ObjectType } from 'type-graphql';
import { Node } from '../read/node.js';
import { Payload } from '../user-error.js';
import { ConversationType } from './conversation.type.js';
import { MessageType } from './message.type.js';

@ObjectType('SendMessagePayload', { description: 'The answer to sendMessage.', simpleResolvers: true })
export class SendMessagePayload extends Payload {
  @Node(() => MessageType, { nullable: true, description: 'The message, about to be sent; null when it failed.' })
  message!: string | null;
}

@ObjectType('MarkConversationReadPayload', {
  description: 'The answer to markConversationRead.',
  simpleResolvers: true,
})
export class MarkConversationReadPayload extends Payload {
  @Node(() => ConversationType, { nullable: true, description: 'The conversation as it is now; null when it failed.' })
  conversation!: string | null;
}

@ObjectType('TakeOverConversationPayload', {
  description: 'The answer to takeOverConversation.',
  simpleResolvers: true,
})
export class TakeOverConversationPayload extends Payload {
  @Node(() => ConversationType, { nullable: true, description: 'The conversation as it is now; null when it failed.' })
  conversation!: string | null;
}

@ObjectType('HandBackConversationPayload', {
  description: 'The answer to handBackConversation.',
  simpleResolvers: true,
})
export class HandBackConversationPayload extends Payload {
  @Node(() => ConversationType, { nullable: true, description: 'The conversation as it is now; null when it failed.' })
  conversation!: string | null;
}

@ObjectType('ReplayInboundEventsPayload', { description: 'The answer to replayInboundEvents.', simpleResolvers: true })
export class ReplayInboundEventsPayload extends Payload {
  @Field(() => Int, { nullable: true, description: 'How many events will be processed again; null when it failed.' })
  replayed!: number | null;
}
