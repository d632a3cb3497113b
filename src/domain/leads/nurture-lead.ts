import type { Statement, Transaction } from '../shared/database.port.js';

const nurture: Statement = {
  name: 'lead.nurture',
  text: `update lead set status = 'NURTURING', updated_at = $2 where id = $1 and status not in ('WON', 'LOST', 'NURTURING')
    returning seller_id as "sellerId"`,
};

/** Moves an open lead to nurturing. A lead that is closed or already in nurturing stays as it is. */
export async function nurtureLead(tx: Transaction, leadId: string | null, now: Date): Promise<void> {
  const [lead] = leadId ? await tx.query<{ sellerId: string | null }>(nurture, [leadId, now]) : [];
  if (lead && leadId) tx.record('lead.updated', { leadId, sellerId: lead.sellerId });
}
