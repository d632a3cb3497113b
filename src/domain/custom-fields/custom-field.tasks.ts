import { z } from 'zod';
import { defineTasks } from '../shared/tasks.js';

export const customFieldTasks = defineTasks({
  'custom-fields/rewrite-values': {
    payload: z.object({
      fieldId: z.uuid(),
      // The option to replace, and its replacement (null removes the value). If omitted, all values and the field itself are deleted.
      option: z.object({ from: z.string(), to: z.string().nullable() }).optional(),
      // Who asked for the replacement: its changes of values are recorded as theirs.
      userId: z.uuid().optional(),
      // The id after which the walk continues; if omitted, it begins at the first row.
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
