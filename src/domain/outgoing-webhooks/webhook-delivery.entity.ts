import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** PENDING: not tried yet. FAILED: tried, and will be tried again. DEAD: given up, until somebody replays it. */
export const webhookDeliveryStatuses = ['PENDING', 'DELIVERED', 'FAILED', 'DEAD'] as const;
export type WebhookDeliveryStatus = (typeof webhookDeliveryStatuses)[number];

/** The delivery of one event to one endpoint, with its result. */
export const WebhookDelivery = defineEntity({
  name: 'WebhookDelivery',
  tableName: 'webhook_delivery',
  properties: {
    id: p.uuid().primary(),
    endpointId: p.uuid(),
    event: p.text(),
    status: p.text().$type<WebhookDeliveryStatus>(),
    attempts: p.integer(),
    responseStatus: p.integer().strictNullable(),
    nextAttemptAt: p.datetime().strictNullable(),
    createdAt: p.datetime(),
  },
});
export type WebhookDelivery = InferEntity<typeof WebhookDelivery>;
