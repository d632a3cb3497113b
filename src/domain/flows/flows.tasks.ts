import { z } from 'zod';
import { defineTasks } from '../shared/tasks.js';

const flowTasks = defineTasks({
  'flows/advance': { payload: z.object({ flowRunId: z.uuid() }), maxAttempts: 8, lane: 'outside' },
  'flows/collect-again': { payload: z.object({ invoiceId: z.uuid() }), maxAttempts: 8, lane: 'outside' },
});
declare module '../shared/tasks.js' {
  interface FeatureTasks {
    flows: typeof flowTasks;
  }
}
