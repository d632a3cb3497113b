import { WebhookDeliveryType } from '../outgoing-webhooks/webhook-delivery.type.js';
import { WebhookEndpointType } from '../outgoing-webhooks/webhook-endpoint.type.js';
import { rows } from './define-reads.js';
import { allOf, flatPageOf, type Root } from './roots.js';

/** The tenant's webhook endpoints and their deliveries. */
export const webhookRoots: Record<string, Root> = {
  // A tenant has at most ten.
  webhookEndpoints: allOf(
    WebhookEndpointType,
    rows(() => ({ where: [], order: 'webhook_endpoint.created_at desc, webhook_endpoint.id desc' })),
    { permission: 'webhook-endpoint:read', description: 'The webhook endpoints that receive events, newest first.' },
  ),
  webhookDeliveries: flatPageOf(WebhookDeliveryType, {
    permission: 'webhook-delivery:read',
    description: 'The deliveries to your endpoints, sent or waiting, newest first.',
  }),
};
