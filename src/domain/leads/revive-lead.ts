import type { Statement, Transaction } from '../shared/database.port.js';
import type { Intent } from '../shared/labels.js';

const revive: Statement = {
  name: 'lead.revive',
  text: `update lead set status = $2, updated_at = $3 where id = $1 and status = 'NURTURING' returning seller_id as "sellerId"`,
};

/**
 * Makes a lead in nurturing active again, because its contact has written: QUALIFIED if they want to buy, otherwise CONTACTED. Another lead
 * stays as it is.
 */
export async function reviveLead(tx: Transaction, leadId: string, intent: Intent | null, now: Date): Promise<void> {
  const status = intent === 'PURCHASE_INQUIRY' ? 'QUALIFIED' : 'CONTACTED';
  const [lead] = await tx.query<{ sellerId: string | null }>(revive, [leadId, status, now]);
  if (lead) tx.record('lead.updated', { leadId, sellerId: lead.sellerId });
}
