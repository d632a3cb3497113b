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
    // Without a change there is no event: otherwise a client that marks a conversation as read at each event would loop for ever.
    if (conversation.unreadCount === 0) return conversation.id;
    conversation.markRead(clock.now());
    announceConversation(tx, conversation);
    return conversation.id;
  },
});
