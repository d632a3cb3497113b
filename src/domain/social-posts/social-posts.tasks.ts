import { z } from 'zod';
import { defineTasks } from '../shared/tasks.js';

const socialPostTasks = defineTasks({
  'social-posts/publish': { payload: z.object({ postId: z.uuid() }), maxAttempts: 8, lane: 'outside' },
  'social-posts/write-week': {
    payload: z.object({ productIds: z.array(z.uuid()), since: z.iso.datetime() }),
    maxAttempts: 6,
    lane: 'outside',
  },
});
declare module '../shared/tasks.js' {
  interface FeatureTasks {
    socialPosts: typeof socialPostTasks;
  }
}
