import type { Statement, Transaction } from '../shared/database.port.js';
import { announceConversations } from './announce-conversations.js';

/** A conversation or a sale; only sales have a pipeline. */
interface Shown {
  id: string;
  sellerId: string | null;
  contactId: string | null;
  pipelineId: string | null;
}

const ofContacts: Statement = {
  name: 'merge.shown-of-contacts',
  text: `select v.id, v.seller_id as "sellerId", v.contact_id as "contactId", null::uuid as "pipelineId" from conversation v where v.contact_id = any ($1)
    union all select o.id, o.seller_id, coalesce(l.contact_id, k.contact_id), o.pipeline_id from opportunity o
      left join lead l on l.id = o.lead_id left join customer k on k.id = o.customer_id
      where o.id in (select s.id from lead l join opportunity s on s.lead_id = l.id where l.contact_id = any ($1)
        union select s.id from customer k join opportunity s on s.customer_id = k.id where k.contact_id = any ($1))
    order by id`,
};

/**
 * Remembers the conversations and sales of these contacts. The result records afterwards, for clients that watch them, what has changed:
 * each of their conversations, each sale that got another contact or seller, and for the former sellers that they lost them.
 */
export async function watchContacts(tx: Transaction, contactIds: readonly string[]): Promise<() => Promise<void>> {
  const read = () => tx.query<Shown>(ofContacts, [contactIds]);
  const before = new Map((await read()).map(shown => [shown.id, shown]));
  return async () => {
    await announceConversations(tx, contactIds);
    for (const { id, sellerId, contactId, pipelineId } of await read()) {
      const was = before.get(id);
      const isGiven = was !== undefined && was.sellerId !== sellerId;
      if (pipelineId === null) {
        if (isGiven) tx.record('conversation.left', { conversationId: id, sellerId: was.sellerId });
        continue;
      }
      if (isGiven || was?.contactId !== contactId)
        tx.record('opportunity.updated', { opportunityId: id, pipelineId, sellerId });
      if (isGiven) tx.record('opportunity.left', { opportunityId: id, pipelineId, sellerId: was.sellerId });
    }
  };
}
