import { z } from 'zod';
import { useCase } from '../shared/use-case.js';
import type { Conversation } from './conversation.entity.js';
import { announceConversation, findConversation } from './find-conversation.js';

/** Hands a conversation back: the agent answers again. */
export const handBackConversation = useCase({
  name: 'conversations.hand-back',
  permission: 'conversation:hand-back',
  input: z.object({ conversationId: z.string() }),
  audit: { 'conversation.handed-back': { subject: 'conversation', shows: ({ status }: Conversation) => ({ status }) } },
  async run({ tx, clock, audit }, { conversationId }) {
    const conversation = await findConversation(tx, conversationId);
    audit['conversation.handed-back'].beforeAndAfter(conversation);
    if (conversation.status !== 'BOT') {
      const { id, sellerId } = conversation;
      tx.record('conversation.handed-back', { conversationId: id, sellerId });
    }
    conversation.handBack(clock.now());
    announceConversation(tx, conversation);
    return conversation.id;
  },
});
