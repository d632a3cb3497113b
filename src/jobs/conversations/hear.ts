import { transcribeMessage } from '../../domain/assistant/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because a file with a transcript is not transcribed again, and a message is answered once. */
export const hearTask = defineTask(
  'conversations/hear',
  (context, { messageId }, { lastAttempt }) => transcribeMessage(context, { messageId, lastAttempt }),
  { onGiveUp: (context, { messageId }) => transcribeMessage(context, { messageId, isGivenUp: true }) },
);
