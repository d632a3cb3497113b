import type { Statement, Transaction } from '../shared/database.port.js';

const statement: Statement = {
  name: 'conversation.end-wait',
  text: `update conversation v set waiting_since = null, updated_at = now()
    where v.id = $1 and v.status = 'BOT' and v.waiting_since = (select m.sent_at from message m where m.id = $2) returning v.seller_id as "sellerId"`,
};

/** Ends the wait that began with a message which the agent leaves without an answer. A wait that began earlier goes on. */
export async function endWait(tx: Transaction, conversationId: string, messageId: string): Promise<void> {
  const [ended] = await tx.query<{ sellerId: string | null }>(statement, [conversationId, messageId]);
  if (ended) tx.record('conversation.updated', { conversationId, sellerId: ended.sellerId });
}
