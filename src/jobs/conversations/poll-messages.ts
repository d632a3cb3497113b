import { pollMessages } from '../../domain/conversations/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because a ledger row has the same key as the one from the webhook would have. */
export const pollMessagesTask = defineTask('conversations/poll-messages', (context, payload) =>
  pollMessages(context, payload),
);
