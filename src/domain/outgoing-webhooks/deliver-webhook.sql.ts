import type { Statement } from '../shared/database.port.js';
import type { WebhookDeliveryStatus } from './webhook-delivery.entity.js';

export interface DueDelivery {
  id: string;
  endpointId: string;
  status: WebhookDeliveryStatus;
  event: string;
  data: object;
  occurredAt: Date;
  begunAt: Date;
  attempts: number;
  nextAttemptAt: Date | null;
  url: string;
  active: boolean;
  secret: string;
  /** Null unless messages are still signed with it. */
  previousSecret: string | null;
  failures: number;
  heldUntil: Date | null;
}

export const dueDelivery: Statement = {
  name: 'webhook-delivery.due',
  text: `select d.id, d.endpoint_id as "endpointId", d.status, d.event, d.data, d.occurred_at as "occurredAt", d.begun_at as "begunAt",
      d.attempts, d.next_attempt_at as "nextAttemptAt", e.url, e.active, e.secret,
      case when e.previous_secret_until > $2 then e.previous_secret end as "previousSecret", e.failures, e.held_until as "heldUntil"
    from webhook_delivery d join webhook_endpoint e on e.tenant_id = d.tenant_id and e.id = d.endpoint_id
    where d.id = $1`,
};

/** Changes nothing if the delivery was settled meanwhile, or its endpoint deleted. */
export const settleDelivered: Statement = {
  name: 'webhook-delivery.delivered',
  text: `with settled as (
      update webhook_delivery set status = 'DELIVERED', attempts = attempts + 1, response_status = $2, error = null, next_attempt_at = null
      where id = $1 and status in ('PENDING', 'FAILED') returning endpoint_id)
    update webhook_endpoint set last_success_at = $3, last_error = null, failures = 0, failing_since = null, held_until = null
    where id in (select endpoint_id from settled)`,
};

/** How long an endpoint may take nothing before it is turned off, at the last try of a delivery. */
const mostFailingDays = 5;

export interface FailedEndpoint {
  wasActive: boolean;
  isActive: boolean;
}

/** `$7` turns the endpoint off, and so does a delivery that is given up after so many days without a success. `$8` is now. */
export const settleFailed: Statement = {
  name: 'webhook-delivery.failed',
  text: `with settled as (
      update webhook_delivery set status = $2, attempts = attempts + 1, response_status = $3, error = $4, next_attempt_at = $5
      where id = $1 and status in ('PENDING', 'FAILED') returning endpoint_id),
      before as (select id, active from webhook_endpoint where id in (select endpoint_id from settled) for no key update)
    update webhook_endpoint e set last_error = $4, failures = e.failures + 1, failing_since = coalesce(e.failing_since, $8), held_until = $6,
      active = e.active and not $7 and ($2 <> 'DEAD' or coalesce(e.failing_since > $8::timestamptz - interval '${mostFailingDays} days', true))
    from before b where e.id = b.id returning b.active as "wasActive", e.active as "isActive"`,
};

export const settleUnsent: Statement = {
  name: 'webhook-delivery.unsent',
  text: `update webhook_delivery set status = 'DEAD', error = $2, next_attempt_at = null where id = $1 and status in ('PENDING', 'FAILED')`,
};
