import { z } from 'zod';
import { personOf } from '../shared/actor.js';
import type { Statement } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { useCase } from '../shared/use-case.js';
import { invalidateEventCache } from './interested.js';
import { endWebhookAlerts } from './webhook-alerts.js';
import { readWebhookEndpoint, type WebhookEndpoint } from './webhook-endpoint.entity.js';

const remove: Statement = { name: 'webhook-endpoint.delete', text: 'delete from webhook_endpoint where id = $1' };

/** Deletes an endpoint with its deliveries; pending ones are not sent. Returns its id. */
export const deleteWebhookEndpoint = useCase({
  name: 'outgoing-webhooks.delete-endpoint',
  permission: 'webhook-endpoint:delete',
  input: z.object({ webhookEndpointId: z.string() }),
  audit: {
    'webhook-endpoint.deleted': {
      subject: 'webhook-endpoint',
      shows: ({ url, events }: WebhookEndpoint) => ({ url, events }),
    },
  },
  async run({ tx, audit, actor, clock }, { webhookEndpointId }): Promise<string> {
    const endpoint = await readWebhookEndpoint(tx, webhookEndpointId);
    if (!endpoint) throw new DomainError('NOT_FOUND', 'Webhook endpoint not found.', ['webhookEndpointId']);
    await tx.query(remove, [endpoint.id]);
    await endWebhookAlerts(tx, endpoint.id, clock.now(), personOf(actor));
    invalidateEventCache(tx.tenantId);
    audit['webhook-endpoint.deleted'].before(endpoint);
    return endpoint.id;
  },
});
