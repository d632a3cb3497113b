import { ID } from 'type-graphql';
import { type DeliveryStatus } from '../../domain/conversations/channel.port.js';
import { Message } from '../../domain/conversations/index.js';
import { connectionOf } from '../connection.js';
import { windowOn } from '../read/window.js';
import { DateTimeScalar } from '../scalars/index.js';
import { DeliveryStatusEnum, MessageAuthorEnum, MessageDirectionEnum } from './conversation.enums.js';

const message = windowOn(Message, {
  list: 'messages',
  order: ['sentAt', 'sequence', 'id'],
  direction: 'ASC',
  defaultPage: { last: 50 },
});

@message.Type('Message', { description: 'One message of a conversation.' })
export class MessageType {
  @message.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @message.Column(() => MessageDirectionEnum, { description: 'Which way it went.' })
  direction!: Message['direction'];

  @message.Column(() => MessageAuthorEnum, { description: 'Who wrote it.' })
  author!: Message['author'];

  @message.Column(() => String, {
    description:
      'What it is, by the name that its channel has for it: `text`, `image`, `audio`, `video`, `document`, `interactive` and others. New kinds may come.',
  })
  kind!: string;

  @message.Column(() => String, {
    description: 'The text; empty when there is none, such as a picture without caption.',
  })
  body!: string;

  @message.Column(() => String, {
    nullable: true,
    description: 'What a voice message says; null when it is none or not yet transcribed.',
  })
  transcript!: string | null;

  @message.Column(() => [String], { description: 'Answers offered to the contact as buttons, in order.' })
  quickReplies!: string[];

  @message.Column(() => DeliveryStatusEnum, { description: 'How far it has come.' })
  status!: DeliveryStatus;

  @message.Column(() => String, {
    nullable: true,
    description: "Why it was not delivered, or not yet, the provider's code in front; null when nothing went wrong.",
  })
  error!: string | null;

  @message.Computed(() => DateTimeScalar, {
    nullable: true,
    sql: alias => `case when ${alias}.status = 'QUEUED' and ${alias}.error is not null then ${alias}.due_at end`,
    description:
      'Until when it waits, where the provider asked to come back later: it is QUEUED, and `error` says why.',
  })
  waitingUntil!: Date | null;

  @message.Column(() => String, {
    nullable: true,
    description: "The provider's id of it; null until the provider has taken it.",
  })
  providerMessageId!: string | null;

  @message.Computed(() => Boolean, {
    description:
      'Whether it went to the sandbox, because its account has no access token: SENT then means that nobody received it.',
    sql: alias => `coalesce(starts_with(${alias}.provider_message_id, 'sandbox:'), false)`,
  })
  sandbox!: boolean;

  @message.Column(() => DateTimeScalar, { description: 'When it was written. A conversation is in the order of this.' })
  sentAt!: Date;

  @message.Computed(() => DateTimeScalar, {
    nullable: true,
    sql: alias => `${alias}.edited_at`,
    description: 'When its sender last changed its text, which `body` has as it is now; null when never.',
  })
  editedAt!: Date | null;

  @message.Computed(() => DateTimeScalar, {
    nullable: true,
    sql: alias => `${alias}.revoked_at`,
    description:
      'When we heard that its sender withdrew it: its text and files are gone, and `body` is empty. Null for most.',
  })
  withdrawnAt!: Date | null;

  @message.One('MessageTemplate', {
    by: 'templateId',
    nullable: true,
    description: 'The approved template that it was made from; `body` has its placeholders filled. Null for most.',
  })
  template?: unknown;
  @message.One('Message', {
    by: 'replyToId',
    nullable: true,
    description: 'The message of the same conversation that it quotes or reacts to; null for most.',
  })
  replyTo?: unknown;

  @message.Many(['DeliveryChange'], {
    to: 'messageId',
    order: ['rank'],
    description:
      'How far an outgoing message came and when, in order. It never goes back; a step that the provider passed over is missing.',
  })
  statusHistory?: unknown;

  @message.One('Conversation', { by: 'conversationId', description: 'Where it was said.' })
  conversation?: unknown;

  @message.One('Seller', {
    by: 'authorSellerId',
    nullable: true,
    description: 'The seller who wrote it; null where nobody of them did.',
  })
  seller?: unknown;

  @message.Many(['MessageMedia'], {
    to: 'messageId',
    order: ['position'],
    description: 'Pictures, voice notes and files, in their order.',
  })
  media?: unknown;

  @message.One('MessageEmail', {
    to: 'messageId',
    nullable: true,
    description: 'What an e-mail has beside its text; null for other channels, and for what we sent.',
  })
  email?: unknown;

  @message.One('LeadIntent', {
    to: 'messageId',
    nullable: true,
    description: 'What the sender wants; null until it is understood, and for our own messages.',
  })
  intent?: unknown;

  @message.One('SentimentAnalysis', {
    to: 'messageId',
    nullable: true,
    description: 'How the sender feels; null until it is understood, and for our own messages.',
  })
  sentiment?: unknown;
}

export const { Edge: MessageEdge, Connection: MessageConnection } = connectionOf(MessageType, 'Message');
