import { z } from 'zod';
import { defineTasks } from '../shared/tasks.js';

export const leadTasks = defineTasks({
  'leads/give-older-messages': { payload: z.object({ contactId: z.uuid() }), maxAttempts: 8, lane: 'outside' },
  'leads/apply-bulk-change': { payload: z.object({ bulkId: z.uuid() }), maxAttempts: 8, lane: 'outside' },
  'leads/give-contacts': {
    payload: z.object({ bulkId: z.uuid(), leadIds: z.array(z.uuid()).max(500) }),
    maxAttempts: 8,
    lane: 'outside',
  },
  'leads/score-new-lead': {
    payload: z.object({ leadId: z.uuid(), since: z.iso.datetime() }),
    maxAttempts: 5,
    lane: 'outside',
  },
  'leads/learn-close-rates': { payload: z.object({}), maxAttempts: 5, lane: 'outside' },
});
declare module '../shared/tasks.js' {
  interface FeatureTasks {
    leads: typeof leadTasks;
  }
}
