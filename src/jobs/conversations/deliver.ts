import { deliverMessage } from '../../domain/conversations/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because a message is claimed before the call: one that may have left is never sent again. */
export const deliverTask = defineTask('conversations/deliver', (context, { messageId }, job) =>
  deliverMessage({ ...context, database: context.database.forJobs }, { messageId, ...job }),
);
