import type { Statement, Transaction } from '../shared/database.port.js';

/** Maximum number of messages that one transaction changes: enough for most conversations, few enough to be quick. */
export const messagesInAPart = 500;

/** The position of a walk through a conversation. */
export interface MessagePlace {
  id: string;
  sentAt: string;
  sequence: string;
}
export const newestPlace: MessagePlace = {
  id: 'ffffffff-ffff-ffff-ffff-ffffffffffff',
  sentAt: 'infinity',
  sequence: '9223372036854775807',
};

const partStatement: Statement = {
  name: 'message-parts.lock',
  text: `select m.id, m.sent_at::text as "sentAt", m.sequence::text as sequence from message m
    where m.conversation_id = $1 and (m.sent_at, m.sequence, m.id) < ($2::timestamptz, $3::bigint, $4::uuid)
    order by m.sent_at desc, m.sequence desc, m.id desc limit $5 for no key update`,
};

/** Locks and returns at most `messagesInAPart` messages of a conversation that come before a place, newest first. */
export const lockMessagePart = (
  tx: Transaction,
  conversationId: string,
  before: MessagePlace,
): Promise<MessagePlace[]> =>
  tx.query<MessagePlace>(partStatement, [conversationId, before.sentAt, before.sequence, before.id, messagesInAPart]);
