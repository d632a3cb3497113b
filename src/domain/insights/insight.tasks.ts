import { z } from 'zod';
import { defineTasks } from '../shared/tasks.js';

export const insightTasks = defineTasks({
  'insights/fold-counters': { payload: z.object({}), maxAttempts: 5, lane: 'intake' },
});
declare module '../shared/tasks.js' {
  interface FeatureTasks {
    insights: typeof insightTasks;
  }
}
