import { z } from 'zod';
import { defineTasks } from '../shared/tasks.js';

export const accessTasks = defineTasks({
  'access/walk-audit': { payload: z.object({}), maxAttempts: 5, lane: 'outside' },
  'access/send-mail': {
    payload: z.object({ sealed: z.string(), queuedAt: z.iso.datetime().optional() }),
    maxAttempts: 8,
    lane: 'outside',
  },
});
declare module '../shared/tasks.js' {
  interface FeatureTasks {
    access: typeof accessTasks;
  }
}
