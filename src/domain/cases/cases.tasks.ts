import { z } from 'zod';
import { defineTasks } from '../shared/tasks.js';

const caseTasks = defineTasks({
  'cases/give-waiting': { payload: z.object({}), maxAttempts: 8, lane: 'outside' },
});
declare module '../shared/tasks.js' {
  interface FeatureTasks {
    cases: typeof caseTasks;
  }
}
