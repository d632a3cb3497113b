import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { ConversationRow, ConversationStatus } from '../../domain/conversations/index.js';
import type { Channel } from '../../domain/shared/channels.js';
import { connectionOf } from '../connection.js';
import { ChannelEnum, ConversationStatusEnum } from '../enums.js';
import { DateTimeScalar } from '../scalars/index.js';

@ObjectType('Conversation', {
  description: 'What a contact and the business say to each other on one channel account.',
  simpleResolvers: true,
})
export class ConversationType implements ConversationRow {
  contactId!: string;
  leadId!: string | null;
  sellerId!: string | null;
  lastMessageId!: string | null;

  @Field(() => ID, { description: 'A UUID.' })
  id!: string;

  @Field(() => ChannelEnum, { description: 'Where they write.' })
  channel!: Channel;

  @Field(() => ConversationStatusEnum, { description: 'Who answers.' })
  status!: ConversationStatus;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the last message was sent; null when there is none.',
  })
  lastMessageAt!: Date | null;

  @Field(() => Int, {
    description: "How many of the contact's messages nobody has read. It is the same for every viewer.",
  })
  unreadCount!: number;

  @Field(() => Float, {
    nullable: true,
    description: "The mean sentiment of the contact's messages, -1 to 1; null when none has been understood.",
  })
  averageSentiment!: number | null;

  @Field(() => Int, { description: 'How often in a row the AI agent could not answer.' })
  botFailures!: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Until when a free message may be sent, 24 hours after the contact last wrote; null when the channel has no such limit or the contact has never written.',
  })
  replyWindowClosesAt!: Date | null;
}

export const { Edge: ConversationEdge, Connection: ConversationConnection } = connectionOf(
  ConversationType,
  'Conversation',
);
