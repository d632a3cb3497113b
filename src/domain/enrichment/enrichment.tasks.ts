import { z } from 'zod';
import { defineTasks } from '../shared/tasks.js';

export const enrichmentTasks = defineTasks({
  'enrichment/read-contact': {
    payload: z.object({ contactId: z.uuid(), messageId: z.uuid().optional() }),
    maxAttempts: 5,
    lane: 'outside',
  },
  'enrichment/ask-outside': { payload: z.object({ contactId: z.uuid() }), maxAttempts: 4, lane: 'outside' },
});
declare module '../shared/tasks.js' {
  interface FeatureTasks {
    enrichment: typeof enrichmentTasks;
  }
}
