import { pollMessages } from '../../domain/conversations/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because a row of the ledger has the key that the webhook's would have. */
export const pollMessagesTask = defineTask('conversations/poll-messages', (context, payload) =>
  pollMessages(context, payload),
);
