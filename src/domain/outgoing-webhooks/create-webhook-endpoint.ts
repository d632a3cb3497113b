import { z } from 'zod';
import type { Statement } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { newId } from '../shared/id.js';
import { IdempotentResultGone, idempotencyKey, type RepeatHandler, runOnce } from '../shared/once.js';
import { newWebhookSecret } from '../shared/standard-webhooks.js';
import { text } from '../shared/texts.js';
import { longUseCase, type TransactionContext } from '../shared/use-case.js';
import { readEndpointUrl } from './endpoint-url.js';
import { invalidateEventCache } from './interested.js';
import './ports.js';
import { readWebhookEndpoint, type WebhookEndpoint } from './webhook-endpoint.entity.js';
import { webhookEventList } from './webhook-events.js';

const maxEndpoints = 10;

/** Locks the tenant's row, so that two concurrent requests cannot exceed the limit together. */
const insert: Statement = {
  name: 'webhook-endpoint.insert',
  text: `with held as materialized (select id from tenant where id = app.tenant() for no key update)
    insert into webhook_endpoint (tenant_id, id, url, events, secret)
    select held.id, $1, $2, $3, $4 from held where (select count(*) from webhook_endpoint) < $5
    returning id`,
};

export interface MadeWebhookEndpoint {
  webhookEndpoint: WebhookEndpoint;
  /** Null for a repeated request: the secret is shown only once. */
  secret: string | null;
}
const withoutSecret: RepeatHandler<TransactionContext, MadeWebhookEndpoint> = {
  idOf: ({ webhookEndpoint }) => webhookEndpoint.id,
  again: async ({ tx }, id) => {
    const webhookEndpoint = await readWebhookEndpoint(tx, id);
    if (!webhookEndpoint) throw new IdempotentResultGone();
    return { webhookEndpoint, secret: null };
  },
};

/** Adds an endpoint that receives events. Returns its signing secret, only this once. */
export const createWebhookEndpoint = longUseCase({
  name: 'outgoing-webhooks.create-endpoint',
  permission: 'webhook-endpoint:create',
  input: z.object({ url: text('url'), events: webhookEventList, idempotencyKey }),
  audit: {
    'webhook-endpoint.created': {
      subject: 'webhook-endpoint',
      shows: ({ url, events }: WebhookEndpoint) => ({ url, events }),
    },
  },
  async run(context, given): Promise<MadeWebhookEndpoint> {
    const url = await readEndpointUrl(context.ports.outbound, given.url);
    const secret = newWebhookSecret();
    const sealed = context.ports.secrets.seal(secret);
    return context.transaction((tx, audit) =>
      runOnce({ ...context, tx }, 'outgoing-webhooks.create-endpoint', given, withoutSecret, async () => {
        const id = newId();
        const made = await tx.query(insert, [id, url, given.events, sealed, maxEndpoints]);
        const webhookEndpoint = made.length > 0 ? await readWebhookEndpoint(tx, id) : null;
        if (!webhookEndpoint)
          throw new DomainError(
            'LIMIT_REACHED',
            `A tenant can have at most ${maxEndpoints} webhook endpoints. Delete one first.`,
          );
        invalidateEventCache(tx.tenantId);
        audit['webhook-endpoint.created'].after(webhookEndpoint);
        return { webhookEndpoint, secret };
      }),
    );
  },
});
