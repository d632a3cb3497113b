import { z } from 'zod';
import { recordAudit } from '../access/index.js';
import { useCase } from '../shared/use-case.js';
import { announceConversation, findConversation } from './find-conversation.js';

/** The agent answers again. */
export const handBackConversation = useCase({
  name: 'conversations.hand-back',
  permission: 'conversation:hand-back',
  input: z.object({ conversationId: z.string() }),
  async run(context, { conversationId }) {
    const { tx, clock } = context;
    const conversation = await findConversation(tx, conversationId);
    const before = { status: conversation.status };
    conversation.handBack(clock.now());
    announceConversation(tx, conversation);
    await recordAudit(tx, context, {
      action: 'conversation.handed-back',
      subjectType: 'conversation',
      subjectId: conversation.id,
      before,
      after: { status: conversation.status },
    });
    return conversation.id;
  },
});
