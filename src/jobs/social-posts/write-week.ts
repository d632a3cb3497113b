import { writeWeeklyPosts } from '../../domain/social-posts/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because drafts that were already written for the week are not written again. */
export const writeWeekTask = defineTask('social-posts/write-week', (context, payload) =>
  writeWeeklyPosts(context, payload),
);
