import { announceContacts, recordsOfContacts } from '../contacts/index.js';
import type { Transaction } from '../shared/database.port.js';

/**
 * Remembers the sellers of the conversations and sales of these contacts. The result announces them afterwards, and tells the former
 * sellers which of them they lost.
 */
export async function watchContacts(tx: Transaction, contactIds: readonly string[]): Promise<() => Promise<void>> {
  const before = new Map((await recordsOfContacts(tx, contactIds)).map(({ id, sellerId }) => [id, sellerId]));
  return async () => {
    for (const { id, sellerId, pipelineId } of await announceContacts(tx, contactIds)) {
      const former = before.get(id);
      if (former === undefined || former === sellerId) continue;
      if (pipelineId === null) tx.record('conversation.left', { conversationId: id, sellerId: former });
      else tx.record('opportunity.left', { opportunityId: id, pipelineId, sellerId: former });
    }
  };
}
