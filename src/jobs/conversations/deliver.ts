import { deliverMessage, giveUpDelivery } from '../../domain/conversations/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because a message is claimed before the vendor is called: a message that may have been sent is never sent again. */
export const deliverTask = defineTask(
  'conversations/deliver',
  (context, { messageId }, job) =>
    deliverMessage({ ...context, database: context.database.forJobs }, { messageId, ...job }),
  { onGiveUp: (context, { messageId }) => giveUpDelivery(context, { messageId }) },
);
