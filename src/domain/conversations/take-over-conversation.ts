import { z } from 'zod';
import { assignContact } from '../leads/index.js';
import { findOwnSeller } from '../sellers/index.js';
import type { Transaction } from '../shared/database.port.js';
import { useCase } from '../shared/use-case.js';
import type { Conversation } from './conversation.entity.js';
import { announceConversation, findConversationToTake } from './find-conversation.js';

/**
 * Takes a conversation over: a person answers from now on. A seller who takes over an unassigned conversation is also assigned
 * its contact.
 */
export const takeOverConversation = useCase({
  name: 'conversations.take-over',
  permission: 'conversation:take-over',
  input: z.object({ conversationId: z.string() }),
  audit: {
    'conversation.taken-over': {
      subject: 'conversation',
      shows: ({ status, sellerId }: Conversation) => ({ status, sellerId }),
    },
  },
  async run({ tx, clock, audit }, { conversationId }) {
    const conversation = await findConversationToTake(tx, conversationId);
    audit['conversation.taken-over'].beforeAndAfter(conversation);
    await takeOver(tx, conversation, clock.now());
    announceConversation(tx, conversation);
    return conversation.id;
  },
});

/** Returns the id of the acting user's seller, or null if the user is not a seller. */
export async function takeOver(tx: Transaction, conversation: Conversation, now: Date): Promise<string | null> {
  const own = await findOwnSeller(tx);
  conversation.takeOver(now);
  if (own && !conversation.sellerId) {
    conversation.sellerId = own;
    await tx.em.flush();
    await assignContact(tx, conversation.contactId, conversation.leadId, own);
  }
  return own;
}
