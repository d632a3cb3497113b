import { z } from 'zod';
import { defineTasks } from '../shared/tasks.js';

export const customFieldTasks = defineTasks({
  'custom-fields/rewrite-values': {
    payload: z.object({
      fieldId: z.uuid(),
      // the option that takes the place of another, null for none; without it all values go, and the field with them
      option: z.object({ from: z.string(), to: z.string().nullable() }).optional(),
      // where the walk goes on; from the first row where it is missing
      after: z.uuid().optional(),
    }),
    maxAttempts: 8,
    lane: 'outside',
  },
});
declare module '../shared/tasks.js' {
  interface FeatureTasks {
    'custom-fields': typeof customFieldTasks;
  }
}
