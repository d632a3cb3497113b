import { LockMode } from '@mikro-orm/core';
import { lockContactOf } from '../contacts/index.js';
import type { Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { Conversation } from './conversation.entity.js';

/** The conversation, locked for this transaction. A foreign id and a missing one look the same. */
export async function findConversation(tx: Transaction, conversationId: string): Promise<Conversation> {
  const found = isId(conversationId)
    ? await tx.em.findOne(Conversation, { id: conversationId }, { lockMode: LockMode.PESSIMISTIC_WRITE })
    : null;
  if (!found) throw new DomainError('NOT_FOUND', 'There is no such conversation.', ['conversationId']);
  return found;
}

/** The same for those who may go on to assign it: the contact is locked first where the conversation is nobody's. */
export async function findConversationToTake(tx: Transaction, conversationId: string): Promise<Conversation> {
  if (isId(conversationId)) await lockContactOf(tx, conversationId);
  return findConversation(tx, conversationId);
}

/** Tells consoles that the conversation has changed; call it after the change. */
export function announceConversation(tx: Transaction, conversation: Conversation): void {
  tx.record('conversation.updated', { conversationId: conversation.id, sellerId: conversation.sellerId });
}
