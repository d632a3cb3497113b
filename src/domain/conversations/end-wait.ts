import type { Statement, Transaction } from '../shared/database.port.js';

const statement: Statement = {
  name: 'conversation.end-wait',
  text: `update conversation v set waiting_since = null, updated_at = now()
    where v.id = $1 and v.status = $3 and v.waiting_since = (select m.sent_at from message m where m.id = $2)
    returning v.seller_id as "sellerId"`,
};

/**
 * Ends the wait that began with a message which asks for no answer, or for none of those whose conversation it is: of the agent, or of a
 * person. A wait that began earlier goes on.
 */
export async function endWait(
  tx: Transaction,
  conversationId: string,
  messageId: string,
  of: 'BOT' | 'HUMAN' = 'BOT',
): Promise<void> {
  const [ended] = await tx.query<{ sellerId: string | null }>(statement, [conversationId, messageId, of]);
  if (ended) tx.record('conversation.updated', { conversationId, sellerId: ended.sellerId });
}
