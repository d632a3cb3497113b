import type { Statement, Transaction } from '../shared/database.port.js';

/** A conversation or a sale; only sales have a pipeline. */
export interface ContactRecord {
  id: string;
  sellerId: string | null;
  pipelineId: string | null;
}

const records: Statement = {
  name: 'contact.shown-by',
  text: `select v.id, v.seller_id as "sellerId", null::uuid as "pipelineId" from conversation v where v.contact_id = any ($1)
    union all select o.id, o.seller_id, o.pipeline_id from opportunity o
      where o.id in (select s.id from lead l join opportunity s on s.lead_id = l.id where l.contact_id = any ($1)
        union select s.id from customer k join opportunity s on s.customer_id = k.id where k.contact_id = any ($1))
    order by id`,
};

/** Returns the conversations and sales that show these contacts. */
export const recordsOfContacts = (tx: Transaction, contactIds: readonly string[]): Promise<ContactRecord[]> =>
  tx.query<ContactRecord>(records, [contactIds]);

/** Records for clients that watch them that the conversations and sales that show these contacts have changed. Returns these. */
export async function announceContacts(tx: Transaction, contactIds: readonly string[]): Promise<ContactRecord[]> {
  const shown = await recordsOfContacts(tx, contactIds);
  for (const { id, sellerId, pipelineId } of shown)
    if (pipelineId === null) tx.record('conversation.updated', { conversationId: id, sellerId });
    else tx.record('opportunity.updated', { opportunityId: id, pipelineId, sellerId });
  return shown;
}
