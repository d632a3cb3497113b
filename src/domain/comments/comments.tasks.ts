import { z } from 'zod';
import { defineTasks } from '../shared/tasks.js';

export const commentTasks = defineTasks({
  'comments/receive': { payload: z.object({ eventId: z.uuid() }), maxAttempts: 8, lane: 'intake' },
  'comments/answer': { payload: z.object({ commentId: z.uuid() }), maxAttempts: 6, lane: 'outside' },
  'comments/deliver-reply': { payload: z.object({ replyId: z.uuid() }), maxAttempts: 6, lane: 'outside' },
  'comments/read-post': { payload: z.object({ postId: z.uuid() }), maxAttempts: 6, lane: 'outside' },
  'comments/hide': { payload: z.object({ commentId: z.uuid(), hidden: z.boolean() }), maxAttempts: 6, lane: 'outside' },
});
declare module '../shared/tasks.js' {
  interface FeatureTasks {
    comments: typeof commentTasks;
  }
}
