import { lockContactWithRecords, lockMessagePart, messagesInAPart, newestPlace } from '../contacts/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { lazy } from '../shared/lazy.js';
import { giveContactStatement } from '../shared/table-statements.js';
import { giveMessages } from './give-messages.js';

const giveContact = lazy(giveContactStatement);
const changing: Statement = {
  name: 'assign.changing-conversations',
  text: `select id, seller_id as "sellerId" from conversation where contact_id = $1 and seller_id is distinct from $2 order by id`,
};

export interface KeptLeads {
  leadIds: readonly string[];
  /** Those of them whose sales and tasks keep their sellers too. */
  wholeIds: readonly string[];
}

/**
 * Assigns a contact to a seller (null: to nobody), with its open leads, conversations and related rows, as the `seller` entry of each table
 * declares. These rows store their seller, so that row-level security needs no join. The newest messages of each conversation are assigned
 * at once; a job assigns the older ones in parts, so that the transaction does not grow with the length of a conversation. Subscribers to
 * conversations learn of those that got another seller, and the former sellers that they lost them. Open leads of `kept` keep their own
 * sellers. Returns the ids of the conversations that got another seller.
 *
 * Takes its locks in the common order (contacts/lock-order.ts). The caller must hold no locks on the contact's rows; only if it locked the
 * contact first, it may also hold locks on the contact's conversations and leads.
 */
export async function assignContact(
  tx: Transaction,
  contactId: string,
  leadId: string | null,
  sellerId: string | null,
  kept: KeptLeads = { leadIds: [], wholeIds: [] },
): Promise<string[]> {
  const conversations = await lockContactWithRecords(tx, contactId);
  const changed = await tx.query<{ id: string; sellerId: string | null }>(changing, [contactId, sellerId]);
  tx.send(giveContact(), [contactId, sellerId, kept.leadIds, kept.wholeIds]);
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
