import { answerComment } from '../../domain/comments/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because only a new comment is answered, which then is no longer new. */
export const answerCommentTask = defineTask('comments/answer', (context, payload) => answerComment(context, payload));
