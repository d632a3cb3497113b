import { z } from 'zod';
import { defineTasks } from '../shared/tasks.js';

const notificationTasks = defineTasks({
  'notifications/push': {
    payload: z.object({ notificationId: z.uuid(), subscriptionId: z.uuid() }),
    maxAttempts: 6,
    lane: 'outside',
  },
});
declare module '../shared/tasks.js' {
  interface FeatureTasks {
    notifications: typeof notificationTasks;
  }
}
