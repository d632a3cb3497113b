import { notAudited } from '../shared/audit-trail.js';
import { listeningUseCase } from '../shared/automations.js';
import type { Statement } from '../shared/database.port.js';
import { createdAtOfId, newId } from '../shared/id.js';
import { hasInterestedEndpoint } from './interested.js';
import { webhookEventNames } from './webhook-events.js';

/** The caller passes one id for each endpoint that a tenant may have. An event that was handled before adds nothing. */
const insert: Statement = {
  name: 'webhook-delivery.insert',
  text: `with endpoints as (
      select e.tenant_id, e.id, row_number() over (order by e.id) as place from webhook_endpoint e where e.active and $1 = any (e.events))
    insert into webhook_delivery (tenant_id, id, endpoint_id, event, event_id, data, occurred_at)
    select e.tenant_id, ($2::uuid[])[e.place], e.id, $1, $3, $4, $5 from endpoints e
    on conflict (tenant_id, endpoint_id, event_id) do nothing returning id`,
};
const maxEndpoints = 50;

/** Creates a delivery of an event for each endpoint that asks for it. */
export const queueWebhookDeliveries = listeningUseCase({
  name: 'outgoing-webhooks.queue',
  listensTo: webhookEventNames,
  isWanted: hasInterestedEndpoint,
  audit: notAudited('what is sent is told by the deliveries themselves'),
  async run({ tx }, { eventId, event }) {
    const ids = Array.from({ length: maxEndpoints }, newId);
    const data = { tenantId: tx.tenantId, ...event.payload };
    const made = await tx.query<{ id: string }>(insert, [event.name, ids, eventId, data, createdAtOfId(eventId)]);
    for (const { id } of made)
      await tx.enqueue('outgoing-webhooks/deliver', { deliveryId: id }, { jobKey: `webhook:${id}` });
  },
});
