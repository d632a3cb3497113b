import { z } from 'zod';
import { defineTasks } from '../shared/tasks.js';

const importTasks = defineTasks({
  'imports/run': { payload: z.object({ importId: z.uuid() }), maxAttempts: 8, lane: 'outside' },
});
declare module '../shared/tasks.js' {
  interface FeatureTasks {
    imports: typeof importTasks;
  }
}
