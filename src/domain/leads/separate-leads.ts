import { lockMessagePart, messagesInAPart, newestPlace } from '../contacts/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { giveMessages } from './give-messages.js';

const conversations: Statement = {
  name: 'separate.conversations',
  text: 'select id, seller_id as "sellerId" from conversation where contact_id = $1 order by id',
};
const judgements: Statement = {
  name: 'separate.judgements',
  text: `with moved as (
      update lead_classification c set lead_id = $2, seller_id = l.seller_id from lead l
      where c.lead_id = $1 and l.id = $2 and exists (select from message m where m.id = c.message_id and m.conversation_id = $3)
      returning c.id, c.score, c.temperature, c.created_at)
    update lead l set score = n.score, temperature = n.temperature from (select * from moved order by created_at desc, id desc limit 1) n
    where l.id = $2 and l.score is null`,
};

/** Gives the messages of a contact's conversations the seller of their conversation: the newest at once, the older ones by a job. */
export async function settleMessageSellers(tx: Transaction, contactId: string): Promise<void> {
  let older = false;
  for (const { id, sellerId } of await tx.query<{ id: string; sellerId: string | null }>(conversations, [contactId])) {
    const newest = await lockMessagePart(tx, id, newestPlace);
    giveMessages(tx, newest, sellerId);
    older ||= newest.length === messagesInAPart;
  }
  if (older) await tx.enqueue('leads/give-older-messages', { contactId }, { jobKey: `give-messages:${contactId}` });
}

/**
 * Moves the classifications of a conversation's messages to another lead; if that lead has no score, it takes the one of the newest
 * classification.
 */
export async function moveClassifications(
  tx: Transaction,
  from: string,
  to: string,
  conversationId: string,
): Promise<void> {
  await tx.query(judgements, [from, to, conversationId]);
}
