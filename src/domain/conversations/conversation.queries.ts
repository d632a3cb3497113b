import type { Channel, ChannelProvider } from '../shared/channels.js';
import type { Sql } from '../shared/database.port.js';
import {
  Conditions,
  idOrNobody,
  type KeysetList,
  newestFirst,
  type Page,
  type PageRequest,
  type RowSource,
  readPage,
  readPages,
} from '../shared/keyset.js';
import { readRowsBy } from '../shared/read-rows-by.js';
import { isRareSearch, patternsOf, searchTerms } from '../shared/search.js';
import type { DeliveryStatus } from './channel.port.js';
import type { ConversationStatus } from './conversation.entity.js';

export interface ConversationRow {
  id: string;
  channel: Channel;
  contactId: string;
  leadId: string | null;
  sellerId: string | null;
  status: ConversationStatus;
  lastMessageId: string | null;
  lastMessageAt: Date | null;
  unreadCount: number;
  averageSentiment: number | null;
  botFailures: number;
  replyWindowClosesAt: Date | null;
}
export interface MessageRow {
  id: string;
  conversationId: string;
  direction: 'INBOUND' | 'OUTBOUND';
  author: 'CONTACT' | 'AI_AGENT' | 'SELLER' | 'SYSTEM';
  authorSellerId: string | null;
  body: string;
  transcript: string | null;
  quickReplies: string[];
  status: DeliveryStatus;
  error: string | null;
  providerMessageId: string | null;
  sentAt: Date;
}
export interface MessageMediaRow {
  id: string;
  messageId: string;
  mimeType: string;
  sizeBytes: number | null;
}
export const channelAccountStates = ['UNPROVEN', 'PROVEN', 'LOST'] as const;
export type ChannelAccountState = (typeof channelAccountStates)[number];
export interface ChannelAccountRow {
  id: string;
  provider: ChannelProvider;
  channel: Channel;
  name: string;
  externalId: string;
  webhookPath: string;
  active: boolean;
  state: ChannelAccountState;
}
export interface InboundEventRow {
  id: string;
  accountId: string;
  kind: string;
  status: 'RECEIVED' | 'PROCESSED' | 'IGNORED' | 'QUARANTINED';
  reason: string | null;
  attempts: number;
  receivedAt: Date;
  processedAt: Date | null;
  messageId: string | null;
}
export interface ConversationFilter {
  status?: string[] | null;
  channel?: string[] | null;
  sellerId?: string | null;
  unreadOnly?: boolean | null;
  search?: string | null;
}

export const conversationRows: RowSource = {
  from: 'conversation v',
  columns: `v.id, v.channel, v.contact_id as "contactId", v.lead_id as "leadId", v.seller_id as "sellerId", v.status, v.last_message_id as "lastMessageId",
  v.last_message_at as "lastMessageAt", v.unread_count as "unreadCount", v.sentiment_sum / nullif(v.sentiment_count, 0) as "averageSentiment", v.bot_failures as "botFailures",
  case when v.channel in ('WHATSAPP', 'INSTAGRAM', 'MESSENGER') then v.last_inbound_at + interval '24 hours' end as "replyWindowClosesAt"`,
};
export const messageRows: RowSource = {
  from: 'message m',
  columns: `m.id, m.conversation_id as "conversationId", m.direction, m.author, m.author_seller_id as "authorSellerId", m.body, m.transcript,
  m.quick_replies as "quickReplies", m.status, m.error, m.provider_message_id as "providerMessageId", m.sent_at as "sentAt"`,
};
export const mediaRows: RowSource = {
  from: 'message_media f',
  columns: 'f.id, f.message_id as "messageId", f.mime_type as "mimeType", f.size_bytes as "sizeBytes"',
};
export const channelAccountRows: RowSource = {
  from: 'channel_account a',
  columns: `a.id, a.provider, a.channel, a.name, a.external_id as "externalId", '/webhooks/' || lower(a.provider) || '/' || a.webhook_key as "webhookPath", a.active and a.lost_at is null as active,
  case when a.lost_at is not null then 'LOST' when a.proof is null then 'UNPROVEN' else 'PROVEN' end as state`,
};
export const inboundEventRows: RowSource = {
  from: 'inbound_event e',
  columns: `e.id, e.account_id as "accountId", e.kind, e.status, e.reason, e.attempts, e.received_at as "receivedAt", e.processed_at as "processedAt", e.message_id as "messageId"`,
};

const allConversations: KeysetList = {
  name: 'conversations',
  ...conversationRows,
  where: [],
  values: [],
  ...newestFirst('v.last_message_at', 'v.id'),
};
/** A thread ascends by (sentAt, sequence); asked for nothing in particular, it gives the last fifty. */
export const threadList: KeysetList = {
  name: 'messages',
  ...messageRows,
  where: [],
  values: [],
  keys: [
    { sql: 'm.sent_at', type: 'timestamptz' },
    { sql: 'm.sequence', type: 'bigint' },
    { sql: 'm.id', type: 'uuid' },
  ],
  direction: 'ASC',
  otherwise: { last: 50 },
};

/** The conversations that a filter lets through. app.find_conversations knows each part of the filter too. */
export function conversationList(filter: ConversationFilter): KeysetList {
  const { status, channel } = filter;
  const sellerId = idOrNobody(filter.sellerId);
  const unreadOnly = filter.unreadOnly ? true : null;
  const search = searchTerms(filter.search);
  const conditions = new Conditions()
    .addOneOf('v.status', status, true)
    .addOneOf('v.channel', channel)
    .add('(v.seller_id = ? and v.owner_id = ?)', sellerId, true)
    .add('(v.unread_count > 0) = ?', unreadOnly)
    .add(
      `(select c.name_key || E'\\n' || c.reach_key from contact c where c.id = v.contact_id) like any (?)`,
      patternsOf(search),
    );
  return {
    ...allConversations,
    ...conditions.of('app.find_conversations', { status, channel, sellerId, unreadOnly, search }, isRareSearch(search)),
    owner: 'v.owner_id',
  };
}

/** Of one lead, which the reader names. */
export const conversationsOfLeadList: KeysetList = { ...allConversations, otherwise: { first: 10 } };
/** Of one contact, whom the reader names. */
export const conversationsOfContactList: KeysetList = conversationsOfLeadList;

export const readConversations = (
  read: Sql,
  filter: ConversationFilter,
  request: PageRequest,
): Promise<Page<ConversationRow>> => readPage(read, conversationList(filter), request);

export const readConversationsOfLeads = (
  read: Sql,
  leadIds: readonly string[],
  request: PageRequest,
): Promise<Page<ConversationRow>[]> => readPages(read, conversationsOfLeadList, 'v.lead_id', leadIds, request);

export const readConversationsOfContacts = (
  read: Sql,
  contactIds: readonly string[],
  request: PageRequest,
): Promise<Page<ConversationRow>[]> => readPages(read, conversationsOfContactList, 'v.contact_id', contactIds, request);

export const readConversationsByIds = (read: Sql, ids: readonly string[]): Promise<ConversationRow[]> =>
  readRowsBy(read, 'conversation.by-ids', conversationRows, 'v.id', ids);

export const readThreads = (
  read: Sql,
  conversationIds: readonly string[],
  request: PageRequest,
): Promise<Page<MessageRow>[]> => readPages(read, threadList, 'm.conversation_id', conversationIds, request);

export const readMessagesByIds = (read: Sql, ids: readonly string[]): Promise<MessageRow[]> =>
  readRowsBy(read, 'message.by-ids', messageRows, 'm.id', ids);

export const readMedia = (read: Sql, messageIds: readonly string[]): Promise<MessageMediaRow[]> =>
  read.query(
    {
      name: 'message.media',
      text: `select ${mediaRows.columns} from ${mediaRows.from} where f.message_id = any ($1) order by f.message_id, f.position`,
    },
    [messageIds],
  );

export const readChannelAccounts = (read: Sql): Promise<ChannelAccountRow[]> =>
  read.query({
    name: 'channel-account.all',
    text: `select ${channelAccountRows.columns} from ${channelAccountRows.from} order by a.created_at, a.id limit 1000`,
  });

export const readChannelAccountsByIds = (read: Sql, ids: readonly string[]): Promise<ChannelAccountRow[]> =>
  readRowsBy(read, 'channel-account.by-ids', channelAccountRows, 'a.id', ids);

/** The ledger, or what became of it that status. */
export function inboundEventList(status: string | null): KeysetList {
  const conditions = new Conditions().add('e.status = ?', status, true);
  return {
    name: 'inboundEvents',
    ...inboundEventRows,
    where: conditions.where,
    values: conditions.values,
    ...newestFirst('e.received_at', 'e.id'),
  };
}

export const readInboundEvents = (
  read: Sql,
  status: string | null,
  request: PageRequest,
): Promise<Page<InboundEventRow>> => readPage(read, inboundEventList(status), request);
