import { LockMode } from '@mikro-orm/core';
import { lockContactOf, refuseErased } from '../contacts/index.js';
import type { Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { Conversation } from './conversation.entity.js';

/**
 * Finds the conversation with a contact who was not erased, and locks it for this transaction. The id of another tenant's
 * conversation is refused like one that does not exist.
 */
export async function findConversation(tx: Transaction, conversationId: string): Promise<Conversation> {
  const conversation = await lockConversation(tx, conversationId);
  await refuseErased(tx, conversation.contactId, 'conversationId');
  return conversation;
}

/**
 * Same as `findConversation`, but also finds the conversation of an erased contact: only for code that ends something, such as
 * its case.
 */
export async function lockConversation(tx: Transaction, conversationId: string): Promise<Conversation> {
  const found = isId(conversationId)
    ? await tx.em.findOne(Conversation, { id: conversationId }, { lockMode: LockMode.PESSIMISTIC_WRITE })
    : null;
  if (!found) throw new DomainError('NOT_FOUND', 'Conversation not found.', ['conversationId']);
  return found;
}

/**
 * Same as `findConversation`, for callers that may assign the conversation or start a contact's day of messages: the contact is
 * locked first (ADR 0083, order of locks).
 */
export async function findConversationToTake(tx: Transaction, conversationId: string): Promise<Conversation> {
  if (isId(conversationId)) await lockContactOf(tx, conversationId);
  return findConversation(tx, conversationId);
}

/** Notifies live subscribers of the change. Call it after the change, when the conversation has its new seller. */
export function announceConversation(tx: Transaction, conversation: Conversation): void {
  tx.record('conversation.updated', { conversationId: conversation.id, sellerId: conversation.sellerId });
}
