import { giveUpAnswer, passOnFromFailedMessage, respondToMessage } from '../../domain/assistant/index.js';
import { Postponed } from '../../domain/shared/postponed.js';
import { defineTask } from '../define-task.js';

/**
 * Safe to repeat because a message is understood once, routed once and answered at most once, each ensured by a unique row. Only the first
 * attempt also understands what follows the message, so that none takes others with it twice. Messages that
 * were left to one whose attempt fails do not wait for its next attempt. If the last attempt fails, a person gets the conversation.
 */
export const respondTask = defineTask(
  'conversations/respond',
  async (context, payload, { attempt, lastAttempt }) => {
    try {
      await respondToMessage({ ...context, database: context.database.repeatable }, { ...payload, alone: attempt > 1 });
    } catch (error) {
      // If the database refuses this too, the last attempt passes them on.
      if (!lastAttempt && !(error instanceof Postponed))
        await passOnFromFailedMessage(context, { messageId: payload.messageId }).catch(() => undefined);
      throw error;
    }
  },
  { onGiveUp: (context, { messageId }) => giveUpAnswer(context, { messageId }) },
);
