import { z } from 'zod';
import { defineTasks } from '../shared/tasks.js';

const assignmentTasks = defineTasks({
  'assignment/give-waiting': { payload: z.object({}), maxAttempts: 8, lane: 'outside' },
});
declare module '../shared/tasks.js' {
  interface FeatureTasks {
    assignment: typeof assignmentTasks;
  }
}
