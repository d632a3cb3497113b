import { answerConversation, understandMessage } from '../../domain/assistant/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because a message is understood once, routed once and answered at most once, each by a unique row. */
export const respondTask = defineTask('conversations/respond', async (context, { messageId }) => {
  const repeatable = { ...context, database: context.database.repeatable };
  await understandMessage(repeatable, { messageId });
  await answerConversation(repeatable, { messageId });
});
