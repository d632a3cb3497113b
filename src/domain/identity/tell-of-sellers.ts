import type { Statement, Transaction } from '../shared/database.port.js';

/** A conversation or a sale with its seller. Only sales have a pipeline. */
interface Held {
  id: string;
  sellerId: string | null;
  pipelineId: string | null;
}

const load: Statement = {
  name: 'merge.held',
  text: `select v.id, v.seller_id as "sellerId", null::uuid as "pipelineId" from conversation v where v.contact_id = any ($1)
    union all select o.id, o.seller_id, o.pipeline_id from opportunity o where
      o.lead_id in (select l.id from lead l where l.contact_id = any ($1))
      or o.customer_id in (select k.id from customer k where k.contact_id = any ($1)) order by id`,
};

/** Returns the conversations and sales of these contacts with their sellers. */
export const heldOf = (tx: Transaction, contactIds: readonly string[]): Promise<Held[]> =>
  tx.query<Held>(load, [contactIds]);

/**
 * Records events for the rows that got another seller since `before`, as assigning a contact does: clients of the new seller show the
 * row, and those of the former seller remove it, because no other event would reach them any more.
 */
export async function tellOfSellers(
  tx: Transaction,
  contactIds: readonly string[],
  before: readonly Held[],
): Promise<void> {
  const formers = new Map(before.map(({ id, sellerId }) => [id, sellerId]));
  for (const { id, sellerId, pipelineId } of await heldOf(tx, contactIds)) {
    const former = formers.get(id);
    if (former === undefined || former === sellerId) continue;
    if (pipelineId === null) {
      tx.record('conversation.updated', { conversationId: id, sellerId });
      tx.record('conversation.left', { conversationId: id, sellerId: former });
    } else {
      tx.record('opportunity.updated', { opportunityId: id, pipelineId, sellerId });
      tx.record('opportunity.left', { opportunityId: id, pipelineId, sellerId: former });
    }
  }
}
