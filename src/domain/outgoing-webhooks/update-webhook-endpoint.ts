import { z } from 'zod';
import { personOf } from '../shared/actor.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { newWebhookSecret } from '../shared/standard-webhooks.js';
import { text } from '../shared/texts.js';
import { longUseCase, type Ports } from '../shared/use-case.js';
import { readEndpointUrl } from './endpoint-url.js';
import { invalidateEventCache } from './interested.js';
import { openSecrets } from './open-secrets.js';
import './ports.js';
import { endWebhookAlerts } from './webhook-alerts.js';
import { readWebhookEndpoint, type WebhookEndpoint } from './webhook-endpoint.entity.js';
import { webhookEventList } from './webhook-events.js';

/** How long messages are signed with the old secret as well as the new one. */
const bothSecretsHours = 24;
/** With several rotations within that time, messages are signed with this many of the old ones: the receiver may know any of them. */
const mostOldSecrets = 3;

const secretsStatement: Statement = {
  name: 'webhook-endpoint.secrets',
  text: `select array_remove(array[secret, case when previous_secret_until > now() then previous_secret end], null) as sealed
    from webhook_endpoint where id = $1 for no key update`,
};

/** Null leaves a value unchanged. A new URL or a change of `active` resets the endpoint's failures. */
const update: Statement = {
  name: 'webhook-endpoint.update',
  text: `update webhook_endpoint set url = coalesce($2, url), events = coalesce($3, events), active = coalesce($4, active),
      previous_secret = case when $5::text is null then previous_secret else $7 end,
      previous_secret_until = case when $5::text is null then previous_secret_until else now() + make_interval(hours => $6) end,
      secret = coalesce($5, secret),
      failures = case when $2::text is null and $4::boolean is null then failures else 0 end,
      failing_since = case when $2::text is null and $4::boolean is null then failing_since end,
      held_until = case when $2::text is null and $4::boolean is null then held_until end,
      updated_at = now()
    where id = $1`,
};

export interface ChangedWebhookEndpoint {
  webhookEndpoint: WebhookEndpoint;
  /** The new secret; null if it was not rotated. */
  secret: string | null;
}

/**
 * Changes the given values of an endpoint. With `rotateSecret` it gets a new secret; for a day messages also carry a signature made with
 * the old one.
 */
export const updateWebhookEndpoint = longUseCase({
  name: 'outgoing-webhooks.update-endpoint',
  permission: 'webhook-endpoint:update',
  input: z.object({
    webhookEndpointId: z.string(),
    url: text('url').nullish(),
    events: webhookEventList.nullish(),
    active: z.boolean().nullish(),
    rotateSecret: z.boolean().nullish(),
  }),
  audit: {
    'webhook-endpoint.updated': {
      subject: 'webhook-endpoint',
      shows: ({ url, events, active }: WebhookEndpoint) => ({ url, events, active }),
    },
  },
  async run(context, input): Promise<ChangedWebhookEndpoint> {
    for (const field of ['url', 'events', 'active'] as const)
      if (input[field] === null || input[field] === '')
        throw new DomainError('INVALID', `The ${field} of an endpoint cannot be empty.`, [field]);
    const url = input.url ? await readEndpointUrl(context.ports.outbound, input.url) : null;
    const secret = input.rotateSecret ? newWebhookSecret() : null;
    const sealed = secret && context.ports.secrets.seal(secret);
    return context.transaction(async (tx, audit) => {
      const before = await readWebhookEndpoint(tx, input.webhookEndpointId);
      if (!before) throw new DomainError('NOT_FOUND', 'Webhook endpoint not found.', ['webhookEndpointId']);
      const old = sealed && (await sealedOldSecrets(tx, context.ports.secrets, before.id));
      const change = [url, input.events ?? null, input.active ?? null, sealed, bothSecretsHours, old];
      await tx.query(update, [before.id, ...change]);
      invalidateEventCache(tx.tenantId);
      if (url !== null || input.active != null) {
        const { actor, clock } = context;
        await endWebhookAlerts(tx, before.id, clock.now(), personOf(actor));
      }
      const webhookEndpoint = (await readWebhookEndpoint(tx, before.id)) as WebhookEndpoint;
      audit['webhook-endpoint.updated'].after(webhookEndpoint, {
        before: { url: before.url, events: before.events, active: before.active },
        ...(secret && { after: { secretRotated: true } }),
      });
      return { webhookEndpoint, secret };
    });
  },
});

/** Returns the secrets that messages are signed with now, newest first, sealed as one text; null if none of them can be opened. */
async function sealedOldSecrets(
  tx: Transaction,
  secrets: Ports['secrets'],
  endpointId: string,
): Promise<string | null> {
  const [row] = await tx.query<{ sealed: string[] }>(secretsStatement, [endpointId]);
  const known = (row?.sealed ?? []).flatMap(sealed => openSecrets(secrets, sealed)).slice(0, mostOldSecrets);
  return known.length === 0 ? null : secrets.seal(known.join(' '));
}
