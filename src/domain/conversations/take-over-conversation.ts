import { z } from 'zod';
import { recordAudit } from '../access/index.js';
import { assignContact } from '../leads/index.js';
import { findOwnSeller } from '../sellers/index.js';
import type { Transaction } from '../shared/database.port.js';
import { useCase } from '../shared/use-case.js';
import type { Conversation } from './conversation.entity.js';
import { announceConversation, findConversationToTake } from './find-conversation.js';

/** A person answers from now on. A seller who takes what is nobody's gets the contact with it. */
export const takeOverConversation = useCase({
  name: 'conversations.take-over',
  permission: 'conversation:take-over',
  input: z.object({ conversationId: z.string() }),
  async run(context, { conversationId }) {
    const { tx, clock } = context;
    const conversation = await findConversationToTake(tx, conversationId);
    const before = { status: conversation.status, sellerId: conversation.sellerId };
    await takeOver(tx, conversation, clock.now());
    announceConversation(tx, conversation);
    const after = { status: conversation.status, sellerId: conversation.sellerId };
    await recordAudit(tx, context, {
      action: 'conversation.taken-over',
      subjectType: 'conversation',
      subjectId: conversation.id,
      before,
      after,
    });
    return conversation.id;
  },
});

/** Gives the seller that the acting user is, where they are one. */
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
