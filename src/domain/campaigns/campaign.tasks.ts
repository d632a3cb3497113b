import { z } from 'zod';
import { defineTasks } from '../shared/tasks.js';

const campaignTasks = defineTasks({
  'campaigns/send': { payload: z.object({ campaignId: z.uuid() }), maxAttempts: 8, lane: 'outside' },
});
declare module '../shared/tasks.js' {
  interface FeatureTasks {
    campaigns: typeof campaignTasks;
  }
}
