import type { LifeRows, Row } from './rows.js';
import type { ShopParts } from './shop-parts.js';

/** Values of a message that has none of its own for the rest. */
const plain = {
  author_seller_id: null,
  author_user_id: null,
  kind: 'text',
  quick_replies: [],
  error: null,
  answers_id: null,
  prepared_under: null,
  template_id: null,
  template_variables: null,
  initiated: false,
  marketing: false,
  due_at: null,
};

/** Adds a message, with all columns that any of the messages needs; returns its id. `place` orders those of one millisecond. */
export function addMessage(rows: LifeRows, key: string, at: Date, place: number, row: Row): string {
  return rows.add('message', key, at, {
    ...plain,
    ...row,
    sent_at: at,
    sequence: String(BigInt(at.getTime()) * 1000n + BigInt(place)),
    created_at: at,
  });
}

/** Adds a conversation that began at that time, with all columns that any of the conversations needs; returns its id. */
export function addConversation(rows: LifeRows, parts: ShopParts, key: string, at: Date, row: Row): string {
  return rows.add('conversation', key, at, {
    channel_account_id: parts.accountId,
    channel: 'WHATSAPP',
    lead_id: null,
    status: 'BOT',
    version: 0,
    last_inbound_at: null,
    waiting_since: null,
    reply_window_seconds: parts.replyWindowSeconds,
    person_window_seconds: null,
    unread_count: 0,
    sentiment_sum: 0,
    sentiment_count: 0,
    bot_failures: 0,
    created_at: at,
    updated_at: at,
    ...row,
  });
}
