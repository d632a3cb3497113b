import { z } from 'zod';
import { defineTasks } from '../shared/tasks.js';

export const privacyTasks = defineTasks({
  'privacy/sweep-ledger': { payload: z.object({ sealed: z.string() }), maxAttempts: 8, lane: 'outside' },
  'privacy/apply-retention': {
    // The contact after which the run continues; without it, the run begins at the first one.
    payload: z.object({ after: z.object({ at: z.string(), id: z.uuid() }).optional() }),
    maxAttempts: 5,
    lane: 'outside',
  },
});
declare module '../shared/tasks.js' {
  interface FeatureTasks {
    privacy: typeof privacyTasks;
  }
}
