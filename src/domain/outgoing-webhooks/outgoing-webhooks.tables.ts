import { defineTables, everything } from '../shared/tables.js';
import { WebhookDelivery } from './webhook-delivery.entity.js';
import { WebhookEndpoint } from './webhook-endpoint.entity.js';

/** See src/domain/shared/tables.ts for the meaning of each line. */
export const outgoingWebhookTables = defineTables('outgoing-webhooks', {
  webhook_endpoint: {
    holds: 'an address of the business that is told about events',
    entity: WebhookEndpoint,
    rights: 'staff',
    grants: { app: everything, lookup: 'select(tenant_id, events, active)' },
    policies: { 'lookup select': 'true' },
    plain:
      'url events active secret previous_secret previous_secret_until last_success_at last_error failures failing_since held_until',
    alsoWrittenBy: { 'integrations/postgres': 'seals secrets with a new key' },
  },
  webhook_delivery: {
    holds: 'one event for one endpoint, by ids',
    entity: WebhookDelivery,
    rights: 'staff',
    grants: { app: everything },
    plain: 'endpoint_id event event_id data status attempts response_status error occurred_at begun_at next_attempt_at',
    retention: { by: 'webhook-delivery.forget' },
  },
});
