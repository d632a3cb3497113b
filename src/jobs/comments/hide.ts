import { hideAtVendor } from '../../domain/comments/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because hiding a hidden comment changes nothing. */
export const hideCommentTask = defineTask('comments/hide', (context, payload, { lastAttempt }) =>
  hideAtVendor(context, { ...payload, lastAttempt }),
);
