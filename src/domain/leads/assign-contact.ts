import type { Statement, Transaction } from '../shared/database.port.js';

const movesAlong = `o.status = 'OPEN' and (o.seller_id is null or o.seller_id = (select c.seller_id from contact c where c.id = $1))
  and o.id in (select s.id from lead l join opportunity s on s.lead_id = l.id where l.contact_id = $1
    union all select s.id from customer k join opportunity s on s.customer_id = k.id where k.contact_id = $1)`;

/** Always in this order. The caller holds the conversation's lock, which writers take first, so two of them wait instead of deadlocking. */
const steps: Statement[] = [
  // Open sales go along where they are the former seller's or nobody's; a colleague's part in them stays the colleague's.
  {
    name: 'assign.stage-changes',
    text: `update stage_change h set seller_id = $2 from opportunity o where o.id = h.opportunity_id and ${movesAlong}`,
  },
  {
    name: 'assign.opportunities',
    text: `update opportunity o set seller_id = $2, updated_at = now() where ${movesAlong}`,
  },
  { name: 'assign.contact', text: 'update contact set seller_id = $2, updated_at = now() where id = $1' },
  { name: 'assign.identities', text: 'update channel_identity set seller_id = $2 where contact_id = $1' },
  {
    name: 'assign.interactions',
    text: 'update interaction i set seller_id = $2 from customer k where k.id = i.customer_id and k.contact_id = $1',
  },
  { name: 'assign.customers', text: 'update customer set seller_id = $2, updated_at = now() where contact_id = $1' },
  {
    name: 'assign.leads',
    text: `update lead set seller_id = $2, updated_at = now() where contact_id = $1 and status not in ('WON', 'LOST')`,
  },
  {
    name: 'assign.classifications',
    text: 'update lead_classification c set seller_id = $2 from lead l where l.id = c.lead_id and l.contact_id = $1',
  },
  {
    name: 'assign.conversations',
    text: 'update conversation set seller_id = $2, updated_at = now() where contact_id = $1',
  },
  {
    name: 'assign.messages',
    text: 'update message m set seller_id = $2 from conversation v where v.id = m.conversation_id and v.contact_id = $1',
  },
  {
    name: 'assign.media',
    text: 'update message_media d set seller_id = $2 from message m join conversation v on v.id = m.conversation_id where m.id = d.message_id and v.contact_id = $1',
  },
  {
    name: 'assign.intents',
    text: 'update lead_intent i set seller_id = $2 from message m join conversation v on v.id = m.conversation_id where m.id = i.message_id and v.contact_id = $1',
  },
  {
    name: 'assign.sentiments',
    text: 'update sentiment_analysis s set seller_id = $2 from message m join conversation v on v.id = m.conversation_id where m.id = s.message_id and v.contact_id = $1',
  },
  {
    name: 'assign.corrections',
    text: 'update understanding_correction c set seller_id = $2 from message m join conversation v on v.id = m.conversation_id where m.id = c.message_id and v.contact_id = $1',
  },
  {
    name: 'assign.routing',
    text: 'update routing_decision r set seller_id = $2 from conversation v where v.id = r.conversation_id and v.contact_id = $1',
  },
  {
    name: 'assign.alerts',
    text: `update alert a set seller_id = $2 from conversation v where v.contact_id = $1 and a.details->>'conversationId' = v.id::text`,
  },
];

/**
 * Gives a contact with its open leads, conversations and all that hangs on them to a seller (null: to nobody). The rows
 * carry their seller, so that row-level security asks for no join.
 */
export async function assignContact(
  tx: Transaction,
  contactId: string,
  leadId: string | null,
  sellerId: string | null,
): Promise<void> {
  for (const step of steps) await tx.query(step, [contactId, sellerId]);
  if (leadId && sellerId) tx.record('lead.assigned', { leadId, sellerId });
}
