import { intentRows, sentimentRows } from '../../domain/assistant/index.js';
import {
  type ConversationFilter,
  channelAccountRows,
  conversationList,
  conversationRows,
  inboundEventList,
  inboundEventRows,
  mediaRows,
  messageRows,
  threadList,
} from '../../domain/conversations/index.js';
import { routingRows } from '../../domain/routing/index.js';
import type { PageRequest } from '../../domain/shared/keyset.js';
import { type ById, many, oneBy, oneOf, page, pageWithin, type Reads, rows, written } from './define-reads.js';
import { fileLinkSql } from './file-links.js';

interface ConversationsGiven extends PageRequest {
  filter?: ConversationFilter | null;
}
interface InboundEventsGiven extends PageRequest {
  status?: string | null;
}

/** Conversations, their messages, where they were routed, and the ledger of what came in. */
export const conversationReads: Reads = {
  types: {
    Conversation: {
      rows: conversationRows,
      fields: {
        contact: oneBy('c.id', 'contactId'),
        lead: oneBy('l.id', 'leadId'),
        seller: oneBy('s.id', 'sellerId'),
        customer: oneBy('k.contact_id', 'contactId'),
        lastMessage: oneBy('m.id', 'lastMessageId'),
        messages: pageWithin('m.conversation_id', () => threadList),
        routing: many('r.conversation_id', 'r.created_at desc, r.id desc'),
      },
    },
    Message: {
      rows: messageRows,
      fields: {
        conversation: oneBy('v.id', 'conversationId'),
        seller: oneBy('s.id', 'authorSellerId'),
        media: many('f.message_id', 'f.position'),
        intent: oneBy('n.message_id'),
        sentiment: oneBy('s.message_id'),
      },
    },
    MessageMedia: { rows: mediaRows, fields: { url: written(fileLinkSql) } },
    LeadIntent: { rows: intentRows },
    SentimentAnalysis: { rows: sentimentRows },
    RoutingDecision: { rows: routingRows, fields: { seller: oneBy('s.id', 'assignedSellerId') } },
    ChannelAccount: { rows: channelAccountRows },
    InboundEvent: {
      rows: inboundEventRows,
      fields: { account: oneBy('a.id', 'accountId'), message: oneBy('m.id', 'messageId') },
    },
  },
  roots: {
    conversations: {
      permission: 'conversation:read',
      read: page(({ filter }: ConversationsGiven) => conversationList(filter ?? {})),
    },
    conversation: { permission: 'conversation:read', read: rows(({ id }: ById) => oneOf('v.id', id)) },
    channelAccounts: {
      permission: 'channel-account:read',
      read: rows(() => ({ where: [], order: 'a.created_at, a.id', limit: 1000 })),
    },
    inboundEvents: {
      permission: 'inbound-event:read',
      read: page(({ status }: InboundEventsGiven) => inboundEventList(status ?? null)),
    },
  },
};
