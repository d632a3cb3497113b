import { lockMessagePart, type MessagePlace, newestPlace } from '../contacts/index.js';
import { notAudited } from '../shared/audit-trail.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { longUseCase } from '../shared/use-case.js';
import { giveMessages } from './give-messages.js';
import { leadTasks } from './lead.tasks.js';

const conversationsStatement: Statement = {
  name: 'give-messages.conversations',
  text: 'select id from conversation where contact_id = $1 order by id',
};
/** Locks the conversation while a part of its messages is changed, so that it does not get another seller meanwhile. */
const sellerStatement: Statement = {
  name: 'give-messages.seller',
  text: 'select seller_id as "sellerId" from conversation where id = $1 for no key update',
};

/**
 * After a contact was assigned: gives its messages the seller of their conversation, part by part, the newest first. Safe to repeat:
 * messages that have the right seller are not changed.
 */
export const giveOlderMessages = longUseCase({
  name: 'leads.give-older-messages',
  permission: 'lead:give-messages',
  input: leadTasks['leads/give-older-messages'].payload,
  audit: notAudited('Finishes an assignment, which has an entry of its own.'),
  async run({ read, transaction }, { contactId }) {
    const conversations = await read.query<{ id: string }>(conversationsStatement, [contactId]);
    for (const { id } of conversations) {
      let place: MessagePlace | undefined = newestPlace;
      while (place) {
        const before: MessagePlace = place;
        place = await transaction(tx => givePart(tx, id, before));
      }
    }
  },
});

async function givePart(tx: Transaction, conversationId: string, before: MessagePlace) {
  const [conversation] = await tx.query<{ sellerId: string | null }>(sellerStatement, [conversationId]);
  if (!conversation) return undefined;
  const part = await lockMessagePart(tx, conversationId, before);
  giveMessages(tx, part, conversation.sellerId);
  return part.at(-1);
}
