import { lockContactWithRecords, lockMessagePart, messagesInAPart, newestPlace } from '../contacts/index.js';
import type { Transaction } from '../shared/database.port.js';
import type { Events } from '../shared/events.js';
import { lazy } from '../shared/lazy.js';
import { giveContactStatement } from '../shared/table-statements.js';
import { giveMessages } from './give-messages.js';

/** The conversations and sales that get another seller, and their sellers before. Only sales have a pipeline. */
const told = `select g.call, t.id, t.seller_id as "sellerId", null::uuid as "pipelineId" from given_conversation g join conversation t on t.id = g.id
    where t.seller_id is distinct from g.seller_id
  union all select g.call, t.id, t.seller_id, t.pipeline_id from given_opportunity g join opportunity t on t.id = g.id
    where t.seller_id is distinct from g.seller_id order by id`;
export const giveContact = lazy(() => giveContactStatement(told));
interface Given {
  id: string;
  sellerId: string | null;
  pipelineId: string | null;
}

export interface KeptLeads {
  leadIds: readonly string[];
  /** Those of them whose sales and tasks keep their sellers too. */
  wholeIds: readonly string[];
}

/** What the event about the assigned lead says besides. */
type AssignedWith = Pick<Events['lead.assigned'], 'with'>;

/**
 * Assigns a contact to a seller (null: to nobody), with its open leads, conversations and related rows, as the `seller` entry of each table
 * declares. These rows store their seller, so that row-level security needs no join. The newest messages of each conversation are assigned
 * at once; a job assigns the older ones in parts, so that the transaction does not grow with the length of a conversation. Subscribers to
 * conversations and sales learn of those that got another seller, and the former sellers that they lost them. Open leads of `kept` keep
 * their own sellers. Returns the ids of the conversations that got another seller.
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
  said: AssignedWith = {},
): Promise<string[]> {
  const conversations = await lockContactWithRecords(tx, contactId);
  const given = await tx.query<Given>(giveContact(), [contactId, sellerId, kept.leadIds, kept.wholeIds]);
  let older = false;
  for (const conversationId of conversations) {
    const newest = await lockMessagePart(tx, conversationId, newestPlace);
    giveMessages(tx, newest, sellerId);
    older ||= newest.length === messagesInAPart;
  }
  if (older) await tx.enqueue('leads/give-older-messages', { contactId }, { jobKey: `give-messages:${contactId}` });
  for (const { id, sellerId: former, pipelineId } of given) {
    if (pipelineId === null) {
      tx.record('conversation.updated', { conversationId: id, sellerId });
      tx.record('conversation.left', { conversationId: id, sellerId: former });
    } else {
      tx.record('opportunity.updated', { opportunityId: id, pipelineId, sellerId });
      tx.record('opportunity.left', { opportunityId: id, pipelineId, sellerId: former });
    }
  }
  if (leadId && sellerId) tx.record('lead.assigned', { leadId, sellerId, ...said });
  return given.flatMap(({ id, pipelineId }) => (pipelineId === null ? [id] : []));
}
