import { z } from 'zod';
import { defineTasks } from '../shared/tasks.js';

const mediaTasks = defineTasks({
  'media/sweep': { payload: z.object({}), maxAttempts: 5, lane: 'outside' },
  'media/remove-bytes': { payload: z.object({ fileIds: z.array(z.uuid()) }), maxAttempts: 20, lane: 'outside' },
});
declare module '../shared/tasks.js' {
  interface FeatureTasks {
    media: typeof mediaTasks;
  }
}
