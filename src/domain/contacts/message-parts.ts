import type { Transaction } from '../shared/database.port.js';
import { batchableStatement } from '../shared/for-several.js';

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

const partStatement = batchableStatement(
  'message-parts.lock',
  { conversation_id: 'uuid', sent_at: 'timestamptz', sequence: 'bigint', before_id: 'uuid', most: 'int' },
  `ordered as (select * from input order by conversation_id offset 0)
    select o.call, m.id, m.sent_at::text as "sentAt", m.sequence::text as sequence from ordered o
      cross join lateral (select m.id, m.sent_at, m.sequence from message m
        where m.conversation_id = o.conversation_id and (m.sent_at, m.sequence, m.id) < (o.sent_at, o.sequence, o.before_id)
        order by m.sent_at desc, m.sequence desc, m.id desc limit o.most for no key update) m
      order by o.call, m.sent_at desc, m.sequence desc, m.id desc`,
);

/** Locks and returns at most `messagesInAPart` messages of a conversation that come before a place, newest first. */
export const lockMessagePart = (
  tx: Transaction,
  conversationId: string,
  before: MessagePlace,
): Promise<MessagePlace[]> =>
  tx.query<MessagePlace>(partStatement, [conversationId, before.sentAt, before.sequence, before.id, messagesInAPart]);
