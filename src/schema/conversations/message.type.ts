import { ID } from 'type-graphql';
import { type DeliveryStatus } from '../../domain/conversations/channel.port.js';
import { Message, originOf } from '../../domain/conversations/index.js';
import { problemSentences } from '../../domain/shared/text-codes.js';
import { connectionOf } from '../connection.js';
import { windowOn } from '../read/window.js';
import { DateTimeScalar, JsonScalar } from '../scalars/index.js';
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

  @message.Column(() => MessageDirectionEnum, { description: 'The direction of the message.' })
  direction!: Message['direction'];

  @message.Column(() => MessageAuthorEnum, { description: 'The author.' })
  author!: Message['author'];

  @message.Column(() => String, {
    description:
      'Its kind, as the channel calls it: `text`, `image`, `audio`, `video`, `document`, `interactive` and others; `number_request` for a text that asks for the number by a button. New kinds may be added.',
  })
  kind!: string;

  @message.Column(() => String, {
    description: 'The text; empty when there is none, such as for a picture without a caption.',
  })
  body!: string;

  @message.Column(() => String, {
    nullable: true,
    description: 'The transcript of a voice message; null if it is not one or not yet transcribed.',
  })
  transcript!: string | null;

  @message.Column(() => [String], { description: 'Answers offered to the contact as buttons, in order.' })
  quickReplies!: string[];

  @message.Column(() => DeliveryStatusEnum, { description: 'The delivery status.' })
  status!: DeliveryStatus;

  @message.Text({
    nullable: true,
    sentencesOf: ['planning', 'conversations', 'media', 'assistant', problemSentences],
    description:
      "Why it was not delivered, or not yet, starting with the provider's code, or with one of Embudo's own such as `opted_out`, whose sentence is in the language of Accept-Language, otherwise in that of the tenant; null when there was no error.",
  })
  error!: string | null;

  @message.Computed(() => DateTimeScalar, {
    nullable: true,
    sql: alias => `case when ${alias}.status = 'QUEUED' and ${alias}.error is not null then ${alias}.due_at end`,
    description: 'Until when it waits, if the provider asked to retry later: it is QUEUED, and `error` says why.',
  })
  waitingUntil!: Date | null;

  @message.Column(() => String, {
    nullable: true,
    description: "The provider's id of it; null until the provider has accepted it.",
  })
  providerMessageId!: string | null;

  @message.Computed(() => Boolean, {
    description:
      'Whether it went to the sandbox because its account has no access token: SENT then means that nobody received it.',
    sql: alias => `coalesce(starts_with(${alias}.provider_message_id, 'sandbox:'), false)`,
  })
  sandbox!: boolean;

  @message.Column(() => DateTimeScalar, {
    description: 'When it was written. The messages of a conversation are sorted by this.',
  })
  sentAt!: Date;

  @message.Computed(() => DateTimeScalar, {
    nullable: true,
    sql: alias => `${alias}.edited_at`,
    description: 'When its sender last edited its text (`body` has the current text); null if never.',
  })
  editedAt!: Date | null;

  @message.Computed(() => DateTimeScalar, {
    nullable: true,
    sql: alias => `${alias}.revoked_at`,
    description:
      'When the server learnt that its sender deleted it: its text and files are gone, and `body` is empty. Null for most messages.',
  })
  withdrawnAt!: Date | null;

  @message.Computed(() => JsonScalar, {
    nullable: true,
    isOnDemand: true,
    sql: originOf,
    description:
      'What brought its sender, as far as the channel says it: `kind` (`AD`, `POST`, `PRODUCT`, `STORY` or `LINK`; more may be added), and `title`, `text`, `url`, `ref`, `product` (its id in the catalogue of the channel) and `productName` where they are known. Null for most messages.',
  })
  origin!: object | null;

  @message.One('MessageTemplate', {
    by: 'templateId',
    nullable: true,
    description:
      'The approved template that it was made from; `body` has the placeholders filled. Null for most messages.',
  })
  template?: unknown;
  @message.One('Message', {
    by: 'replyToId',
    nullable: true,
    description: 'The message of the same conversation that it quotes or reacts to; null for most messages.',
  })
  replyTo?: unknown;

  @message.Many(['DeliveryChange'], {
    to: 'messageId',
    order: ['rank'],
    description:
      'The delivery statuses of an outgoing message with their times, in order. The status never goes back; steps that the provider skipped are missing.',
  })
  statusHistory?: unknown;

  @message.One('Conversation', { by: 'conversationId', description: 'The conversation that it belongs to.' })
  conversation?: unknown;

  @message.One('Seller', {
    by: 'authorSellerId',
    nullable: true,
    description: 'The seller who wrote it; null if it was not a seller.',
  })
  seller?: unknown;

  @message.One('User', {
    by: 'authorUserId',
    nullable: true,
    description:
      'The user who wrote it here, seller or not; null for messages of contacts, of the agent and of API keys, and for those written in an app of the channel.',
  })
  user?: unknown;

  @message.Many(['MessageMedia'], {
    to: 'messageId',
    order: ['position'],
    description: 'Pictures, voice messages and files, in their order.',
  })
  media?: unknown;

  @message.Column(() => String, {
    nullable: true,
    description:
      'The subject of an outgoing e-mail that answers none, such as of a campaign; null for all other messages. That of a received e-mail is in `email`.',
  })
  subject!: string | null;

  @message.One('MessageEmail', {
    to: 'messageId',
    nullable: true,
    description: 'The other parts of an e-mail; null for other channels, and for outgoing messages.',
  })
  email?: unknown;

  @message.One('LeadIntent', {
    to: 'messageId',
    nullable: true,
    description: 'What the sender wants; null until it is analysed, and for outgoing messages.',
  })
  intent?: unknown;

  @message.One('SentimentAnalysis', {
    to: 'messageId',
    nullable: true,
    description: 'How the sender feels; null until it is analysed, and for outgoing messages.',
  })
  sentiment?: unknown;
}

export const { Edge: MessageEdge, Connection: MessageConnection } = connectionOf(MessageType, 'Message');
