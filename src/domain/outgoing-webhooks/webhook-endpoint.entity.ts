import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Sql, Statement } from '../shared/database.port.js';
import { isId } from '../shared/id.js';

/** A URL that receives events. Its secrets are encrypted and never shown. */
export const WebhookEndpoint = defineEntity({
  name: 'WebhookEndpoint',
  tableName: 'webhook_endpoint',
  properties: {
    id: p.uuid().primary(),
    url: p.text(),
    events: p.array<string>(),
    active: p.boolean(),
    createdAt: p.datetime(),
    lastSuccessAt: p.datetime().strictNullable(),
    lastError: p.text().strictNullable(),
  },
});
export type WebhookEndpoint = InferEntity<typeof WebhookEndpoint>;

const byId: Statement = {
  name: 'webhook-endpoint.by-id',
  text: `select id, url, events, active, created_at as "createdAt", last_success_at as "lastSuccessAt", last_error as "lastError"
    from webhook_endpoint where id = $1`,
};

/** Returns one endpoint by its id; null if the tenant has no such endpoint. */
export async function readWebhookEndpoint(read: Sql, id: string): Promise<WebhookEndpoint | null> {
  const [row] = isId(id) ? await read.query<WebhookEndpoint>(byId, [id]) : [];
  return row ?? null;
}
