import type { Statement, Transaction } from '../shared/database.port.js';

const quote: Statement = {
  name: 'lead.quote',
  text: `update lead set status = 'QUOTED', updated_at = $2 where id = $1 and status in ('NEW', 'CONTACTED', 'QUALIFIED', 'NURTURING')
    returning seller_id as "sellerId"`,
};

/** Makes a lead QUOTED, because its contact has ordered at a price. A lead that is further, or lost, stays as it is. */
export async function quoteLead(tx: Transaction, leadId: string, now: Date): Promise<void> {
  const [lead] = await tx.query<{ sellerId: string | null }>(quote, [leadId, now]);
  if (lead) tx.record('lead.updated', { leadId, sellerId: lead.sellerId });
}
