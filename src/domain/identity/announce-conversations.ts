import type { Statement, Transaction } from '../shared/database.port.js';

const load: Statement = {
  name: 'merge.conversations',
  text: 'select id, seller_id as "sellerId" from conversation where contact_id = any ($1) order by id',
};

/** Records an event that the conversations of these contacts have changed, for clients that watch them. */
export async function announceConversations(tx: Transaction, contactIds: readonly string[]): Promise<void> {
  for (const { id, sellerId } of await tx.query<{ id: string; sellerId: string | null }>(load, [contactIds]))
    tx.record('conversation.updated', { conversationId: id, sellerId });
}
