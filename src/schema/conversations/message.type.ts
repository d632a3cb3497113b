import { Field, ID, ObjectType } from 'type-graphql';
import type { DeliveryStatus } from '../../domain/conversations/channel.port.js';
import type { MessageRow } from '../../domain/conversations/index.js';
import { connectionOf } from '../connection.js';
import { DeliveryStatusEnum, MessageAuthorEnum, MessageDirectionEnum } from '../enums.js';
import { DateTimeScalar } from '../scalars/index.js';

@ObjectType('Message', { description: 'One message of a conversation.', simpleResolvers: true })
export class MessageType implements MessageRow {
  conversationId!: string;
  /** Who wrote it, for the field seller; the row's owner, which decides who may see it, is another column. */
  authorSellerId!: string | null;

  @Field(() => ID, { description: 'A UUID.' })
  id!: string;

  @Field(() => MessageDirectionEnum, { description: 'Which way it went.' })
  direction!: MessageRow['direction'];

  @Field(() => MessageAuthorEnum, { description: 'Who wrote it.' })
  author!: MessageRow['author'];

  @Field(() => String, { description: 'The text; empty when there is none, such as a picture without caption.' })
  body!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What a voice message says; null when it is none or not yet transcribed.',
  })
  transcript!: string | null;

  @Field(() => [String], { description: 'Answers offered to the contact as buttons, in order.' })
  quickReplies!: string[];

  @Field(() => DeliveryStatusEnum, { description: 'How far it has come.' })
  status!: DeliveryStatus;

  @Field(() => String, {
    nullable: true,
    description: "Why it was not delivered, the provider's code in front; null when nothing went wrong.",
  })
  error!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The provider's id of it; null until the provider has taken it.",
  })
  providerMessageId!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was written. A conversation is in the order of this.' })
  sentAt!: Date;
}

export const { Edge: MessageEdge, Connection: MessageConnection } = connectionOf(MessageType, 'Message');
