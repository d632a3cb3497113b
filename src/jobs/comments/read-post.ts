import { readCommentedPost } from '../../domain/comments/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because a post that is known is not read again. */
export const readCommentedPostTask = defineTask('comments/read-post', (context, { postId }, { lastAttempt }) =>
  readCommentedPost(context, { postId, lastAttempt }),
);
