import { deliverReply } from '../../domain/comments/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because a reply is claimed before the vendor is called: one that may have been sent is never sent again. */
export const deliverReplyTask = defineTask('comments/deliver-reply', (context, { replyId }, { lastAttempt }) =>
  deliverReply(context, { replyId, lastAttempt }),
);
