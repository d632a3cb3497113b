import { Float, ID, Int } from 'type-graphql';
import {
  Conversation,
  type ConversationStatus,
  conversationStatuses,
  personWindow,
  replyWindow,
} from '../../domain/conversations/index.js';
import type { Channel } from '../../domain/shared/channels.js';
import { sqlOf } from '../../domain/shared/sql-text.js';
import { connectionOf } from '../connection.js';
import type { Filter } from '../read/filter.js';
import { oneOf, ownedBy, range, unassigned } from '../read/filters.js';
import { personKey, search } from '../read/search-filter.js';
import { windowOn } from '../read/window.js';
import { DateTimeScalar } from '../scalars/index.js';
import { ChannelEnum, ConversationStatusEnum } from './conversation.enums.js';
import { MessagesArgs } from './conversation.input.js';

/** False is the same as no filter. */
const unreadOnly: Filter = {
  name: 'unreadOnly',
  type: () => Boolean,
  description: 'True for conversations with unread messages only.',
  conditionsFor: (given: boolean, { alias }) =>
    given
      ? [
          {
            sql: sqlOf(`${alias}.unread_count > 0`),
            finder: [{ op: '>', column: 'unread_count', type: 'int', value: 0 }],
            partialIndex: 'unreadOnly',
          },
        ]
      : [],
};

/** False is the same as no filter. */
const neverReplied: Filter = {
  name: 'neverReplied',
  type: () => Boolean,
  description:
    'True for conversations in which the contact has never written: whom the business wrote to, without an answer.',
  conditionsFor: (given: boolean, { alias }) =>
    given
      ? [
          {
            sql: sqlOf(`${alias}.last_inbound_at is null`),
            finder: [{ op: 'null', column: 'last_inbound_at' }],
            partialIndex: 'neverReplied',
          },
        ]
      : [],
};

const all = { status: conversationStatuses };
const conversation = windowOn(Conversation, {
  list: 'conversations',
  order: ['lastMessageAt'],
  hasOwner: true,
  defaultOrder: 'LAST_MESSAGE_AT',
  compositeIndexes: [
    { order: 'LAST_MESSAGE_AT', columns: ['status'], hasOwner: true },
    { order: 'LAST_MESSAGE_AT', columns: ['channel', 'status'], allValues: all },
    { order: 'LAST_MESSAGE_AT', columns: ['status'], allValues: all, partialIndex: 'unreadOnly' },
    { order: 'LAST_MESSAGE_AT', columns: ['status'], allValues: all, partialIndex: 'neverReplied' },
  ],
});

@conversation.Type('Conversation', {
  description: 'The messages between a contact and the business on one channel account.',
  plural: 'conversations',
  filters: [
    search("Words of the contact's name, phone number, e-mail address or company, in any order.", {
      contact: { column: 'contact_id', text: personKey },
    }),
    unreadOnly,
    neverReplied,
    unassigned('True for conversations without a seller, false for the others.'),
  ],
})
export class ConversationType {
  @conversation.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @conversation.Column(() => ChannelEnum, {
    description: 'The channel that the contact uses.',
    filter: oneOf('One of these.'),
  })
  channel!: Channel;

  @conversation.Column(() => ConversationStatusEnum, {
    description: 'Who answers.',
    filter: oneOf('One of these.'),
  })
  status!: ConversationStatus;

  @conversation.Column(() => DateTimeScalar, {
    nullable: true,
    description: 'When the last message was sent; null when there is none.',
    sort: { as: 'LAST_MESSAGE_AT', description: 'When the last message was sent.' },
  })
  lastMessageAt!: Date | null;

  @conversation.Column(() => DateTimeScalar, {
    nullable: true,
    description:
      'Since when the contact has been waiting for an answer: the time of their first message after the last one of the business, or of the message that was passed on to a person; null while they are not waiting. Reactions, and stickers to the agent, ask for no answer.',
    filter: range(
      'Since when the contact has been waiting: from inclusive, to exclusive. With the time of two hours ago as `to`, it finds those who have waited for longer.',
    ),
    sort: {
      as: 'WAITING_SINCE',
      up: 'waiting_up',
      down: 'waiting_down',
      description:
        'Since when the contact has been waiting for an answer; conversations that do not wait come last, in both directions.',
    },
  })
  waitingSince!: Date | null;

  @conversation.Column(() => Int, {
    description: "The number of the contact's unread messages. It is the same for every viewer.",
  })
  unreadCount!: number;

  @conversation.Computed(() => Float, {
    nullable: true,
    description: "The mean sentiment of the contact's messages, -1 to 1; null when none has been analysed.",
    sql: alias => `${alias}.sentiment_sum / nullif(${alias}.sentiment_count, 0)`,
  })
  averageSentiment!: number | null;

  @conversation.Column(() => Int, { description: 'How many times in a row the AI agent could not answer.' })
  botFailures!: number;

  @conversation.Computed(() => DateTimeScalar, {
    nullable: true,
    description:
      'Until when free text may be sent by anyone, including the agent: 24 hours after the contact last wrote. Null when the channel has no such limit or the contact has never written.',
    sql: replyWindow,
  })
  replyWindowClosesAt!: Date | null;

  @conversation.Computed(() => DateTimeScalar, {
    nullable: true,
    description:
      'Until when a person may send free text: seven days after the contact last wrote on Messenger and Instagram, the same as replyWindowClosesAt on other channels.',
    sql: personWindow,
  })
  personWindowClosesAt!: Date | null;

  @conversation.One('Contact', { by: 'contactId', description: 'The contact.' })
  contact?: unknown;

  @conversation.One('Lead', {
    by: 'leadId',
    nullable: true,
    description: 'The lead that it is about; null if there is none.',
  })
  lead?: unknown;

  @conversation.One('Customer', {
    by: 'contactId',
    to: 'contactId',
    nullable: true,
    description: 'The customer that its contact is; null if they are none that you may see.',
  })
  customer?: unknown;

  @conversation.One('Seller', {
    by: 'sellerId',
    filter: ownedBy('The seller that it belongs to.'),
    nullable: true,
    description: 'The seller that it belongs to; null if it belongs to none.',
  })
  seller?: unknown;

  @conversation.One('Message', {
    by: 'lastMessageId',
    nullable: true,
    description: 'The newest message; null when there is none.',
  })
  lastMessage?: unknown;

  @conversation.Page('Message', {
    to: 'conversationId',
    args: MessagesArgs,
    description: 'The messages, oldest first; the last 50 without first and last.',
  })
  messages?: unknown;

  @conversation.Many('RoutingDecision', {
    to: 'conversationId',
    order: ['createdAt', 'id'],
    direction: 'desc',
    nullable: true,
    description: 'The routing decision for its newest message; null before the first message.',
  })
  routing?: unknown;

  @conversation.Many('Case', {
    to: 'conversationId',
    order: ['openedAt', 'id'],
    direction: 'desc',
    nullable: true,
    description: 'Its newest case; null if no person was ever needed.',
  })
  case?: unknown;
}

export const { Edge: ConversationEdge, Connection: ConversationConnection } = connectionOf(
  ConversationType,
  'Conversation',
);
