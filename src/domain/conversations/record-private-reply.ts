import type { Statement, Transaction } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import { nextSequence } from '../shared/sequence.js';
import type { ScopedContext } from '../shared/use-case.js';
import { findOrOpenConversation } from './find-or-open-conversation.js';
import type { LedgerEvent } from './ledger-event.js';
import { descriptorOf } from './provider.port.js';

/**
 * Writes the comment and its reply into the conversation. The comment does not open the reply window, which only a message of the contact
 * does; whatever a person wrote makes the conversation theirs. An echo of the reply that came first is left as it is.
 */
const record: Statement = {
  name: 'conversation.record-private-reply',
  text: `with place as materialized (select id, seller_id from conversation where id = $1 for no key update),
    asked as (
      insert into message (id, tenant_id, conversation_id, channel_account_id, seller_id, direction, author, kind, body, status, provider_message_id, sent_at, sequence)
      select $2, app.tenant(), p.id, $3, p.seller_id, 'INBOUND', 'CONTACT', 'comment', $4, 'DELIVERED', $5, $6, $7 from place p
      on conflict (tenant_id, channel_account_id, provider_message_id) where provider_message_id is not null do nothing
      returning id),
    told as (
      insert into message (id, tenant_id, conversation_id, channel_account_id, seller_id, direction, author, author_user_id, kind, body, status, provider_message_id, answers_id, sent_at, sequence)
      select $8, app.tenant(), p.id, $3, p.seller_id, 'OUTBOUND', case when $9::uuid is null then 'AI_AGENT' else 'SELLER' end, (select m.user_id from membership m where m.user_id = $9), 'text', $10, 'SENT', $11, (select id from asked), $12, $13 from place p
      on conflict (tenant_id, channel_account_id, provider_message_id) where provider_message_id is not null do nothing
      returning id, sent_at)
    update conversation v set last_message_id = case when v.last_message_id is null or t.sent_at >= v.last_message_at then t.id else v.last_message_id end,
      last_message_at = greatest(v.last_message_at, t.sent_at),
      version = v.version + ($9::uuid is not null and v.status <> 'HUMAN')::int, status = case when $9::uuid is null then v.status else 'HUMAN' end, updated_at = now()
    from told t where v.id = $1 returning v.seller_id as "sellerId"`,
};

/** A private message that was sent about a public comment. */
export interface PrivateReply {
  account: Pick<LedgerEvent, 'accountId' | 'provider' | 'channel'>;
  /** The author's addresses on the channel, the one that was written to first. */
  addresses: string[];
  name: string | null;
  comment: { id: string; body: string; sentAt: Date };
  /** `userId` is null if the agent wrote it, and that of no member if a program did with a key. */
  reply: { body: string; providerMessageId: string; userId: string | null; sentAt: Date };
}

/**
 * Records a private message about a comment in the conversation with its author, which is opened if there is none, with a contact if there
 * is none. Returns both. Safe to repeat: the messages are unique by the vendor's ids.
 */
export async function recordPrivateReply(
  { ports }: Pick<ScopedContext, 'ports'>,
  tx: Transaction,
  { account, addresses, name, comment, reply }: PrivateReply,
): Promise<{ contactId: string; conversationId: string }> {
  const thread = await findOrOpenConversation(
    tx,
    account,
    { addresses, phone: null, email: null, name },
    { at: reply.sentAt, wantsLead: false, channel: descriptorOf(ports.providers, account.provider, account.channel) },
  );
  const { contactId, conversationId } = thread;
  const askedId = newId();
  const messageId = newId();
  const [stored] = await tx.query<{ sellerId: string | null }>(record, [
    conversationId,
    askedId,
    account.accountId,
    comment.body,
    `comment:${comment.id}`,
    comment.sentAt,
    nextSequence(),
    messageId,
    reply.userId,
    reply.body,
    reply.providerMessageId,
    reply.sentAt,
    nextSequence(),
  ]);
  if (stored) {
    const { sellerId } = stored;
    for (const id of [askedId, messageId]) tx.record('message.added', { messageId: id, conversationId, sellerId });
    tx.record('conversation.updated', { conversationId, sellerId });
  }
  return { contactId, conversationId };
}
