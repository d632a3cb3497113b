import type { Statement, Transaction } from '../shared/database.port.js';
import type { InboundContent } from './channel.port.js';
import { conversationWith } from './conversation.sql.js';
import type { LedgerEvent, Outcome } from './ledger-event.js';
import { findOwnApp } from './own-echo.js';

interface Changed {
  id: string;
  sellerId: string | null;
  /** The contact's last message, if nobody has answered it. */
  unanswered: string | null;
}

const take: Statement = {
  name: 'thread-control.take',
  text: `update conversation v set status = 'HUMAN', version = version + 1, updated_at = now()
    from (${conversationWith('$1', '$2', '$3')} limit 1) place where v.id = place.id and v.status in ('BOT', 'WAITING')
    returning v.id, v.seller_id as "sellerId", null as unanswered`,
};
/**
 * A colleague who wrote last, or wrote after it was given back, keeps the conversation. Messages of the contact while the other program had
 * the conversation were not for the agent; the last one now is, if it is still unanswered.
 */
const give: Statement = {
  name: 'thread-control.give',
  text: `with place as materialized (${conversationWith('$1', '$2', '$3')} limit 1),
    given as (
      update conversation v set status = 'BOT', version = version + 1, bot_failures = 0, answers_counted = 0, updated_at = now()
      from place where v.id = place.id and v.status = 'HUMAN'
        and not exists (select from (select author_user_id, sent_at from message where conversation_id = v.id and author = 'SELLER'
          order by sent_at desc, sequence desc limit 1) s where s.author_user_id is not null or s.sent_at > $4)
      returning v.id, v.seller_id, v.waiting_since),
    asked as (
      update message m set for_agent = true, wordless = m.body = '' from given g
      where g.waiting_since is not null and m.id = (select id from message where conversation_id = g.id and direction = 'INBOUND'
        order by sent_at desc, sequence desc limit 1)
        and m.kind not in ('reaction', 'sticker')
      returning m.id, m.conversation_id)
    select g.id, g.seller_id as "sellerId", a.id as unanswered from given g left join asked a on a.conversation_id = g.id`,
};

/**
 * Follows a conversation between the programs of the business. While another one has it, a person is shown as answering; when it is given
 * back, the agent answers again, and first what the contact still waits for.
 */
export async function applyThreadControl(
  tx: Transaction,
  { accountId, channel }: LedgerEvent,
  { given, toApp, at, by }: Extract<InboundContent, { type: 'thread-control' }>,
  ownAppId: (credentials: string) => string | null,
): Promise<Outcome> {
  const ownApp = toApp === null ? null : await findOwnApp(tx, accountId, ownAppId);
  const isOurs = ownApp === null ? given : ownApp === toApp;
  const place = [accountId, channel, by.addresses];
  const changed = isOurs ? await tx.query<Changed>(give, [...place, at]) : await tx.query<Changed>(take, place);
  for (const { id: conversationId, sellerId, unanswered } of changed) {
    if (isOurs) tx.record('conversation.handed-back', { conversationId, sellerId });
    tx.record('conversation.updated', { conversationId, sellerId });
    if (unanswered) await tx.enqueue('conversations/respond', { messageId: unanswered });
  }
  return { status: 'PROCESSED', messageId: null };
}
