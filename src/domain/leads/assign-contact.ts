import { lockContactFamily, lockMessagePart, messagesInAPart, newestPlace } from '../contacts/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { lazy } from '../shared/lazy.js';
import { giveContactStatement } from '../shared/table-statements.js';
import { giveMessages } from './give-messages.js';

const giveContact = lazy(giveContactStatement);
const changing: Statement = {
  name: 'assign.changing-conversations',
  text: `select id, seller_id as "sellerId" from conversation where contact_id = $1 and seller_id is distinct from $2 order by id`,
};

/**
 * Gives a contact with its open leads, conversations and all that hangs on them to a seller (null: to nobody): what each
 * table's `seller` declares. The rows carry their seller, so that row-level security asks for no join. The newest messages of each conversation go at once; a
 * job gives the older ones in parts, so no transaction grows with the length of a conversation. Whoever watches conversations is told
 * of those that change hands, and whoever had them that they are gone; their ids are given.
 *
 * Takes its locks in the one order (contacts/lock-order.ts); the caller holds nothing of the contact's but, where it
 * locked the contact first, conversations and leads.
 */
export async function assignContact(
  tx: Transaction,
  contactId: string,
  leadId: string | null,
  sellerId: string | null,
): Promise<string[]> {
  const conversations = await lockContactFamily(tx, contactId);
  const changed = await tx.query<{ id: string; sellerId: string | null }>(changing, [contactId, sellerId]);
  tx.send(giveContact(), [contactId, sellerId]);
  let older = false;
  for (const conversationId of conversations) {
    const newest = await lockMessagePart(tx, conversationId, newestPlace);
    giveMessages(tx, newest, sellerId);
    older ||= newest.length === messagesInAPart;
  }
  if (older) await tx.enqueue('leads/give-older-messages', { contactId }, { jobKey: `give-messages:${contactId}` });
  for (const { id, sellerId: former } of changed) {
    tx.record('conversation.updated', { conversationId: id, sellerId });
    tx.record('conversation.left', { conversationId: id, sellerId: former });
  }
  if (leadId && sellerId) tx.record('lead.assigned', { leadId, sellerId });
  return changed.map(({ id }) => id);
}
