import { z } from 'zod';
import { defineTasks } from '../shared/tasks.js';

const notificationTasks = defineTasks({
  'notifications/mail-digest': {
    payload: z.object({ userId: z.uuid(), until: z.iso.datetime() }),
    maxAttempts: 6,
    lane: 'outside',
  },
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
