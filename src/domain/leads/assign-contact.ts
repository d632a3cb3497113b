import { lockContactFamily, lockMessagePart, messagesInAPart, newestPlace } from '../contacts/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { giveMessages } from './give-messages.js';

/**
 * The contact and everything that is not counted by messages. Open sales go along where they are the former seller's or
 * nobody's; a colleague's part in them stays the colleague's. All parts see the contact as it was before.
 */
const giveFamily: Statement = {
  name: 'assign.family',
  text: `with former as materialized (select c.seller_id from contact c where c.id = $1),
    sales as (
      update opportunity o set seller_id = $2, updated_at = now()
      where o.status = 'OPEN' and (o.seller_id is null or o.seller_id = (select seller_id from former))
        and o.id in (select s.id from lead l join opportunity s on s.lead_id = l.id where l.contact_id = $1
          union all select s.id from customer k join opportunity s on s.customer_id = k.id where k.contact_id = $1)
      returning o.id),
    history as (update stage_change h set seller_id = $2 where h.opportunity_id in (select id from sales)),
    identities as (update channel_identity set seller_id = $2 where contact_id = $1),
    interactions as (
      update interaction i set seller_id = $2 from customer k where k.id = i.customer_id and k.contact_id = $1),
    customers as (update customer set seller_id = $2, updated_at = now() where contact_id = $1),
    leads as (
      update lead set seller_id = $2, updated_at = now() where contact_id = $1 and status not in ('WON', 'LOST') returning id),
    judgements as (
      update lead_classification c set seller_id = $2 where c.lead_id in (select id from leads) and c.message_id is null),
    conversations as (update conversation set seller_id = $2, updated_at = now() where contact_id = $1)
    update contact set seller_id = $2, updated_at = now() where id = $1`,
};

/**
 * Gives a contact with its open leads, conversations and all that hangs on them to a seller (null: to nobody). The rows
 * carry their seller, so that row-level security asks for no join. The newest messages of each conversation go at once; a
 * job gives the older ones in parts, so no transaction grows with the length of a conversation.
 *
 * Takes its locks in the one order (contacts/lock-order.ts); the caller holds nothing of the contact's but, where it
 * locked the contact first, conversations and leads.
 */
export async function assignContact(
  tx: Transaction,
  contactId: string,
  leadId: string | null,
  sellerId: string | null,
): Promise<void> {
  const conversations = await lockContactFamily(tx, contactId);
  await tx.query(giveFamily, [contactId, sellerId]);
  let older = false;
  for (const conversationId of conversations) {
    const newest = await lockMessagePart(tx, conversationId, newestPlace);
    await giveMessages(tx, newest, sellerId);
    older ||= newest.length === messagesInAPart;
  }
  if (older) await tx.enqueue('leads/give-older-messages', { contactId }, { jobKey: `give-messages:${contactId}` });
  if (leadId && sellerId) tx.record('lead.assigned', { leadId, sellerId });
}
