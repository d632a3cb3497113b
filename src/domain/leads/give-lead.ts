import type { Statement, Transaction } from '../shared/database.port.js';
import { assignContact } from './assign-contact.js';
import { lockLead } from './find-lead.js';

const setGivenAt: Statement = { name: 'lead.given-at', text: `select set_config('app.given_at', $1, true)` };

/**
 * Assigns an open lead, with its contact, to a seller. Returns its previous seller. Returns null and changes nothing if the lead is closed
 * or already has this seller, or if `former` is given and the lead has another seller by now. Leads with the same `now` make one
 * notification for their seller. The caller holds the locks of the contact's family.
 */
export async function giveLead(
  tx: Transaction,
  leadId: string,
  sellerId: string,
  now: Date,
  former?: string | null,
): Promise<{ sellerId: string | null } | null> {
  const lead = await lockLead(tx, leadId);
  if (lead.status === 'WON' || lead.status === 'LOST' || lead.sellerId === sellerId) return null;
  if (former !== undefined && lead.sellerId !== former) return null;
  const before = { sellerId: lead.sellerId };
  lead.sellerId = sellerId;
  lead.touch(now);
  tx.send(setGivenAt, [now.toISOString()]);
  await tx.em.flush();
  await assignContact(tx, lead.contactId, lead.id, sellerId);
  return before;
}
