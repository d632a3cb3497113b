import { receiveComment } from '../../domain/comments/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because the same change of a comment is applied once. */
export const receiveCommentTask = defineTask('comments/receive', (context, payload) =>
  receiveComment(context, payload),
);
