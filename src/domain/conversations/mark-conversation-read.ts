import { z } from 'zod';
import { notAudited } from '../shared/audit-trail.js';
import { useCase } from '../shared/use-case.js';
import { announceConversation, lockConversation } from './find-conversation.js';

export const markConversationRead = useCase({
  name: 'conversations.mark-read',
  permission: 'conversation:mark-read',
  input: z.object({ conversationId: z.string() }),
  audit: notAudited('It only resets a counter.'),
  async run({ tx, clock }, { conversationId }) {
    const conversation = await lockConversation(tx, conversationId);
    // Told of a change that is none, a client that marks what it is told of would ask without end.
    if (conversation.unreadCount === 0) return conversation.id;
    conversation.markRead(clock.now());
    announceConversation(tx, conversation);
    return conversation.id;
  },
});
