import { WebhookDeliveryType } from '../outgoing-webhooks/webhook-delivery.type.js';
import { WebhookEndpointType } from '../outgoing-webhooks/webhook-endpoint.type.js';
import { rows } from './define-reads.js';
import { allOf, flatPageOf, type Root } from './roots.js';

/** What is sent to addresses of the tenant's own. */
export const webhookRoots: Record<string, Root> = {
  // A tenant has at most ten.
  webhookEndpoints: allOf(
    WebhookEndpointType,
    rows(() => ({ where: [], order: 'webhook_endpoint.created_at desc, webhook_endpoint.id desc' })),
    { permission: 'webhook-endpoint:read', description: 'The addresses that are told about events, the newest first.' },
  ),
  webhookDeliveries: flatPageOf(WebhookDeliveryType, {
    permission: 'webhook-delivery:read',
    description: 'What was sent to your endpoints, or is to be sent, the newest first.',
  }),
};
