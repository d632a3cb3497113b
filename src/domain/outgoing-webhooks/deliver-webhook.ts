import { z } from 'zod';
import { notAudited } from '../shared/audit-trail.js';
import { type OutboundAnswer, OutboundRefused } from '../shared/outbound.port.js';
import { Postponed } from '../shared/postponed.js';
import { retryAfterMs } from '../shared/retry-after.js';
import { webhookHeaders } from '../shared/standard-webhooks.js';
import { longUseCase, type ScopedContext } from '../shared/use-case.js';
import { tenantProblem } from '../tenants/index.js';
import {
  type DueDelivery,
  dueDelivery,
  type FailedEndpoint,
  settleDelivered,
  settleFailed,
  settleUnsent,
} from './deliver-webhook.sql.js';
import { holdMsAfter, nextTryAt } from './delivery-schedule.js';
import { DeliveryTurns } from './delivery-turns.js';
import { invalidateEventCache } from './interested.js';
import { openSecrets } from './open-secrets.js';
import './ports.js';
import { endWebhookAlerts, raiseWebhookAlert } from './webhook-alerts.js';

const answerWithinMs = 10_000;
/** Limit of the answer's body; only the status of the answer matters. */
const maxAnswerBytes = 64 * 1_024;

const turns = new DeliveryTurns({ ofEndpoint: 2, ofTenant: 4, waiting: 20, patienceMs: 500 });
const busyForMs = 2_000;
const cannotSign = 'The signing secret cannot be read on this server. Rotate it, and give the new one to the receiver.';

interface Attempt {
  /** Null if there was no answer. */
  status: number | null;
  error: string | null;
  retryAfterMs: number | null;
}

/**
 * Sends one delivery to its endpoint and stores the result. Any 2xx within ten seconds is a success. Otherwise it throws Postponed until
 * the next try, or sets the delivery DEAD after the last one. The endpoint is turned off by a 410, and by a
 * DEAD delivery if it has taken nothing for days.
 *
 * Safe to repeat: a delivery whose worker died after the request is sent again with the same `webhook-id`, by which the receiver recognises
 * it.
 */
export const deliverWebhook = longUseCase({
  name: 'outgoing-webhooks.deliver',
  permission: 'webhook:deliver',
  input: z.object({ deliveryId: z.uuid() }),
  audit: notAudited('what is sent is told by the deliveries themselves'),
  async run(context, { deliveryId }): Promise<void> {
    const due = await whatIsDue(context, deliveryId);
    if (!due) return;
    const done = await turns.run(context.scope.tenantId, due.endpointId, async hasWaited => {
      // Meanwhile the endpoint may have failed, or been turned off.
      const delivery = hasWaited ? await whatIsDue(context, deliveryId) : due;
      if (delivery) await settle(context, delivery, await post(context, delivery));
      return true;
    });
    if (done === null)
      throw new Postponed(
        new Date(context.clock.now().getTime() + busyForMs),
        'other webhooks of the tenant are under way',
      );
  },
});

/** Returns the delivery if it is to be sent now; null if there is nothing to send. Throws Postponed if it is too early. */
async function whatIsDue(context: ScopedContext, deliveryId: string): Promise<DueDelivery | null> {
  const now = context.clock.now();
  const [delivery] = await context.read.query<DueDelivery>(dueDelivery, [deliveryId, now]);
  if (!delivery || delivery.status === 'DELIVERED' || delivery.status === 'DEAD') return null;
  if (!delivery.active) {
    await context.transaction(tx => tx.query(settleUnsent, [deliveryId, 'The endpoint is not active.']));
    return null;
  }
  if (delivery.nextAttemptAt && delivery.nextAttemptAt > now)
    throw new Postponed(delivery.nextAttemptAt, 'the next try is not due');
  if (delivery.heldUntil && delivery.heldUntil > now) throw new Postponed(delivery.heldUntil, 'the endpoint fails');
  return delivery;
}

async function post(context: ScopedContext, delivery: DueDelivery): Promise<Attempt> {
  const { secrets, outbound } = context.ports;
  const { event, occurredAt, data, previousSecret } = delivery;
  const body = Buffer.from(JSON.stringify({ type: event, timestamp: occurredAt.toISOString(), data }));
  const [key] = openSecrets(secrets, delivery.secret);
  if (key === undefined) return { status: null, error: cannotSign, retryAfterMs: null };
  const keys = [key, ...(previousSecret === null ? [] : openSecrets(secrets, previousSecret))];
  try {
    const answer = await outbound.open(delivery.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Embudo',
        ...webhookHeaders(keys, { id: delivery.id, at: context.clock.now(), body }),
      },
      body,
      maxBytes: maxAnswerBytes,
      timeoutMs: answerWithinMs,
    });
    return attemptOf(answer);
  } catch (error) {
    if (!(error instanceof OutboundRefused)) throw error;
    return { status: null, error: error.message, retryAfterMs: null };
  }
}

function attemptOf({ status, headers, body }: OutboundAnswer): Attempt {
  body.destroy();
  const asked = headers['retry-after'];
  const isTaken = status >= 200 && status < 300;
  return {
    status,
    error: isTaken ? null : `The receiver answered ${status}.`,
    retryAfterMs: retryAfterMs(Array.isArray(asked) ? asked[0] : asked),
  };
}

async function settle(context: ScopedContext, delivery: DueDelivery, attempt: Attempt): Promise<void> {
  const { id, begunAt, attempts, failures } = delivery;
  const now = context.clock.now();
  const { error: problem } = attempt;
  if (problem === null) {
    await context.transaction(async tx => {
      await tx.query(settleDelivered, [id, attempt.status, now]);
      if (failures > 0) await endWebhookAlerts(tx, delivery.endpointId, now);
    });
    return;
  }
  const isGone = attempt.status === 410;
  const next = isGone ? null : nextTryAt(begunAt, attempts + 1, now, attempt.retryAfterMs);
  const hold = holdMsAfter(failures + 1);
  const heldUntil = hold > 0 ? new Date(now.getTime() + hold) : null;
  await context.transaction(async tx => {
    const status = next ? 'FAILED' : 'DEAD';
    const error = await tenantProblem(tx, problem);
    const values = [id, status, attempt.status, error, next, heldUntil, isGone, now];
    const [endpoint] = await tx.query<FailedEndpoint>(settleFailed, values);
    if (!endpoint) return;
    const { wasActive, isActive } = endpoint;
    if (wasActive && !isActive) {
      invalidateEventCache(tx.tenantId);
      await raiseWebhookAlert(tx, isGone ? 'off' : 'offAfterDays', delivery);
    } else if (isActive && !next) await raiseWebhookAlert(tx, 'lost', delivery);
  });
  context.log.info({ deliveryId: id, status: attempt.status, next }, 'webhook not taken');
  if (next) throw new Postponed(next, problem);
}
