import { deliverWebhook } from '../../domain/outgoing-webhooks/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because a receiver recognises a delivery by its `webhook-id`, and a successful one is not sent again. */
export const deliverWebhookTask = defineTask('outgoing-webhooks/deliver', deliverWebhook);
