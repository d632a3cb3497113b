import type { Statement, Transaction } from '../shared/database.port.js';

const statement: Statement = {
  name: 'conversation.end-wait',
  text: `update conversation v set waiting_since = null, updated_at = now()
    where v.id = $1 and v.status = $3 and v.waiting_since = (select m.sent_at from message m where m.id = $2)
    returning v.seller_id as "sellerId"`,
};
/** The wait by which a seller's time to reply is measured. */
const measured: Statement = {
  name: 'conversation.end-reply-wait',
  text: 'select app.end_reply_wait($1)',
};

/**
 * Ends a wait that began with a message that needs no answer from whoever has the conversation, the agent or a person. A wait that began
 * with an earlier message goes on.
 */
export async function endWait(
  tx: Transaction,
  conversationId: string,
  messageId: string,
  of: 'BOT' | 'HUMAN' = 'BOT',
): Promise<void> {
  const [ended] = await tx.query<{ sellerId: string | null }>(statement, [conversationId, messageId, of]);
  if (!ended) return;
  if (of === 'HUMAN') await tx.query(measured, [conversationId]);
  tx.record('conversation.updated', { conversationId, sellerId: ended.sellerId });
}
