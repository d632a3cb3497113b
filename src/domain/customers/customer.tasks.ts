import { z } from 'zod';
import { defineTasks } from '../shared/tasks.js';

export const customerTasks = defineTasks({
  'customers/settle-segments': { payload: z.object({}), maxAttempts: 5, lane: 'outside' },
});
declare module '../shared/tasks.js' {
  interface FeatureTasks {
    customers: typeof customerTasks;
  }
}
