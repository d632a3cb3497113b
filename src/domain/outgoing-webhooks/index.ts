import './outgoing-webhooks.permissions.js';
import './outgoing-webhooks.tasks.js';

export * from './create-webhook-endpoint.js';
export * from './delete-webhook-endpoint.js';
export * from './deliver-webhook.js';
export * from './forget-webhook-deliveries.js';
export * from './outgoing-webhooks.tables.js';
export * from './queue-webhook-deliveries.js';
export * from './replay-webhook-deliveries.js';
export * from './update-webhook-endpoint.js';
export * from './webhook-delivery.entity.js';
export * from './webhook-endpoint.entity.js';
export * from './webhook-events.js';
