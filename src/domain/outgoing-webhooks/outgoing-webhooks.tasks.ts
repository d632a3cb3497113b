import { z } from 'zod';
import { defineTasks } from '../shared/tasks.js';

const outgoingWebhookTasks = defineTasks({
  'outgoing-webhooks/deliver': { payload: z.object({ deliveryId: z.uuid() }), maxAttempts: 12, lane: 'outside' },
});
declare module '../shared/tasks.js' {
  interface FeatureTasks {
    outgoingWebhooks: typeof outgoingWebhookTasks;
  }
}
