import { lockMessagePart, type MessagePlace, newestPlace } from '../contacts/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { tasks } from '../shared/tasks.js';
import { longUseCase } from '../shared/use-case.js';
import { giveMessages } from './give-messages.js';

const conversationsStatement: Statement = {
  name: 'give-messages.conversations',
  text: 'select id from conversation where contact_id = $1 order by id',
};
/** Held for the part, so that nobody gives the conversation to somebody else while its messages are on their way. */
const sellerStatement: Statement = {
  name: 'give-messages.seller',
  text: 'select seller_id as "sellerId" from conversation where id = $1 for no key update',
};

/**
 * Gives the messages of a contact that was assigned to whoever has its conversations by now, part by part, the newest
 * first. Safe to repeat: it walks the conversations again and changes what is not right yet.
 */
export const giveOlderMessages = longUseCase({
  name: 'leads.give-older-messages',
  permission: 'lead:give-messages',
  input: tasks['leads/give-older-messages'].payload,
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
  await giveMessages(tx, part, conversation.sellerId);
  return part.at(-1);
}
