import { z } from 'zod';
import { storageKey } from '../media/index.js';
import { notAudited } from '../shared/audit-trail.js';
import type { Transaction } from '../shared/database.port.js';
import { BadInput } from '../shared/domain-error.js';
import { minuteMs } from '../shared/durations.js';
import { Postponed } from '../shared/postponed.js';
import { longUseCase, type ScopedContext } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { contentToSend } from './deliver-content.js';
import type { Delivery } from './delivery.js';
import * as sql from './delivery.sql.js';
import { type EmailThread, loadEmailThread } from './email-thread.js';
import { enqueueNext } from './give-up-delivery.js';
import type { OutgoingContent, Rejection, SendOutcome } from './outgoing.port.js';
import { isPaced, waitForPace } from './pace-delivery.js';
import { planReason } from './planning/plan-error.js';
import { planLeaving } from './planning/plan-leaving.js';
import type { SendPlan } from './planning/planner.js';
import './ports.js';
import { descriptorOf } from './provider.port.js';
import { type Settlement, settleDelivery } from './settle-delivery.js';

const sendTimeoutMs = 10_000;

/**
 * Sends a queued message through its channel. Safe to repeat: the message is claimed (QUEUED to UNKNOWN) before the call, so an
 * attempt whose worker died is never sent a second time; the vendor's status or callback data later shows the outcome.
 *
 * A message that must wait for an earlier one of its conversation ends the job: settling the earlier one enqueues it again. A
 * message that the channel asked to send later throws Postponed, which does not use up an attempt.
 */
export const deliverMessage = longUseCase({
  name: 'conversations.deliver-message',
  permission: 'message:deliver',
  input: z.object({
    messageId: z.uuid(),
    /** Counted from 1; it determines the queue's pause before the next attempt. */
    attempt: z.int().default(1),
    lastAttempt: z.boolean().default(false),
  }),
  audit: notAudited('The status of the message is its record; sending it has an audit entry of its own.'),
  async run(context, { messageId, attempt, lastAttempt }) {
    const { delivery, credentials, email } = await context.transaction(tx => claim(context, tx, messageId), 'claim');
    if (!delivery.claimed) return await settleUnclaimed(context, delivery);
    const plan = await planLeaving(context, delivery);
    const forbidden = await settlementOfPlan(context, plan);
    if (forbidden) return await settleDelivery(context, delivery, forbidden);
    const content = contentOf(context, delivery);
    const sandbox = isSandbox(context, delivery, credentials);
    const paced = sandbox || 'kind' in content ? null : await waitForPace(context, delivery, content);
    if (paced) {
      context.ports.metrics.delivery(delivery.provider, 'paced');
      return await settleDelivery(context, delivery, waiting(context, delivery, paced.until, paced.error, null));
    }
    const outcome = await send(context, delivery, { content, sandbox, credentials, plan, email });
    await settleDelivery(context, delivery, settlementOf(context, delivery, outcome, attempt, lastAttempt));
  },
});

/** If the credentials cannot be decrypted, the transaction rolls back and the message stays unclaimed. */
async function claim(
  context: ScopedContext,
  tx: Transaction,
  messageId: string,
): Promise<{ delivery: Delivery; credentials: Record<string, string>; email: EmailThread | null }> {
  let [delivery] = await tx.query<Delivery>(sql.claimDelivery, [messageId]);
  // Another job may have claimed the message while this one waited for its row lock. The other columns of the result are then
  // from before that claim, and using them would mark a message as failed that is being sent. A second statement sees the claim.
  if (delivery && !delivery.claimed && delivery.status === 'QUEUED' && !delivery.aheadId && !delivery.notBefore)
    [delivery] = await tx.query<Delivery>(sql.claimDelivery, [messageId]);
  if (!delivery) throw new BadInput(`no outbound message ${messageId}`);
  if (delivery.aheadId && delivery.aheadForgotten)
    await tx.enqueue(
      'conversations/deliver',
      { messageId: delivery.aheadId },
      { jobKey: `deliver:${delivery.aheadId}` },
    );
  const threads = descriptorOf(context.ports.providers, delivery.provider, delivery.channel)?.threads === true;
  return {
    delivery,
    email: delivery.claimed && threads ? await loadEmailThread(tx, messageId) : null,
    credentials: delivery.claimed ? JSON.parse(context.ports.secrets.open(delivery.credentials)) : {},
  };
}

function contentOf({ ports, scope }: ScopedContext, delivery: Delivery): OutgoingContent | Rejection {
  const { providers, files, linkToFile } = ports;
  const { tenantId } = scope;
  return contentToSend(providers, delivery, {
    linkTo: mediaId => linkToFile(mediaId, tenantId),
    open: fileId => files.open(storageKey(tenantId, fileId)),
  });
}

/** Whether the account lacks what is needed to send. */
function isSandbox({ ports }: ScopedContext, { provider: name }: Delivery, credentials: Record<string, string>) {
  const provider = ports.providers[name];
  return !provider?.adapter || !provider.sendsWith(credentials);
}

interface Leaving {
  content: OutgoingContent | Rejection;
  sandbox: boolean;
  credentials: Record<string, string>;
  plan: SendPlan;
  email: EmailThread | null;
}

async function send(
  context: ScopedContext,
  delivery: Delivery,
  { content, sandbox, credentials, plan, email }: Leaving,
): Promise<SendOutcome> {
  const { providers, metrics, publicUrl } = context.ports;
  const { provider: name } = delivery;
  const { afterWindow, isAnswer } = plan;
  const adapter = providers[name]?.adapter;
  const outcome: SendOutcome =
    'kind' in content
      ? content
      : sandbox || !adapter
        ? sandboxSend(context, delivery)
        : await adapter.send(
            {
              messageId: delivery.id,
              channel: delivery.channel,
              from: delivery.externalId,
              to: delivery.addresses,
              content,
              credentials,
              afterWindow,
              webhookUrl: `${publicUrl}/webhooks/${name.toLowerCase()}/${delivery.webhookKey}`,
              ...(email && { email: { ...email, isAnswer } }),
            },
            { timeoutMs: sendTimeoutMs },
          );
  metrics.delivery(name, sandbox && outcome.kind === 'sent' ? 'sandbox' : outcome.kind);
  return outcome;
}

/** The plan may be out of date by the time the message is sent: the contact opted out, the window closed, the night began. */
async function settlementOfPlan(context: ScopedContext, plan: SendPlan): Promise<Settlement | null> {
  const { kind, nextAllowedAt } = plan;
  if (kind !== 'NOT_ALLOWED' && kind !== 'WAIT') return null;
  const { language } = await loadTenant(context.read, context.scope.tenantId);
  const error = planReason(plan, language);
  return kind === 'WAIT' && nextAllowedAt
    ? { kind: 'put-off', error, until: nextAllowedAt }
    : { kind: 'failed', error };
}

/** Counts the message as sent without calling a vendor. Its provider id begins with `sandbox:`, so that this is visible. */
function sandboxSend(context: ScopedContext, delivery: Delivery): SendOutcome {
  context.log.info(
    { messageId: delivery.id, provider: delivery.provider },
    'sandbox: the account lacks the credentials to send, the message was not given to the vendor',
  );
  return { kind: 'sent', providerMessageId: `sandbox:${delivery.id}` };
}

/** Settles, postpones or ignores a message that could not be claimed, depending on the reason. */
async function settleUnclaimed(context: ScopedContext, delivery: Delivery): Promise<void> {
  const { status, notBefore, accountHeldUntil } = delivery;
  if (status === 'UNKNOWN') {
    // Until `notBefore` another job may still be calling the vendor; after it, that job's worker must have died.
    if (notBefore) throw new Postponed(notBefore, 'the message may be on its way just now');
    if (delivery.error === null)
      await settleDelivery(context, delivery, { kind: 'unknown', error: 'unknown: the worker ended during the call' });
    return;
  }
  if (status !== 'QUEUED') return await passTurnOn(context, delivery.id);
  if (delivery.aheadId) return;
  if (notBefore) throw new Postponed(notBefore, delivery.error ?? 'it is not due');
  if (delivery.closed) return await waitForAccount(context, delivery);
  if (accountHeldUntil) {
    const error = delivery.error ?? 'account_limited: the channel limits how much this account sends';
    return await settleDelivery(context, delivery, waiting(context, delivery, accountHeldUntil, error, null));
  }
  await settleDelivery(context, delivery, {
    kind: 'failed',
    error: 'dropped: the conversation changed hands before it was sent',
  });
}

/**
 * Enqueues the next message after a status report settled this one while its worker was dead, or before that worker stored the
 * outcome. The job of a later message may have ended in the meantime because this one was being sent, and nothing else enqueues
 * that message again.
 */
const passTurnOn = ({ transaction }: ScopedContext, messageId: string): Promise<void> =>
  transaction(tx => enqueueNext(tx, messageId));

/**
 * Ends the job: when the account is opened again, that wakes the conversation. If the account is already open, the message is
 * tried again.
 */
async function waitForAccount(
  { transaction }: ScopedContext,
  { id, accountId, conversationId }: Delivery,
): Promise<void> {
  await transaction(async tx => {
    const [held] = await tx.query(sql.holdConversation, [accountId, conversationId, id]);
    if (!held) await tx.enqueue('conversations/deliver', { messageId: id }, { jobKey: `deliver:${id}` });
  });
}

function settlementOf(
  context: ScopedContext,
  delivery: Delivery,
  outcome: SendOutcome,
  attempt: number,
  lastAttempt: boolean,
): Settlement {
  if (outcome.kind === 'sent') return outcome;
  if (outcome.kind === 'unknown') return { kind: 'unknown', error: `unknown: ${outcome.reason}` };
  const { retryAfterMs, limit, accountBroken, optedOut } = outcome;
  const error = `${outcome.code}: ${outcome.reason}`;
  if (outcome.retry === 'never') return { kind: 'failed', error, accountBroken, ...(optedOut && { optedOut }) };
  const now = context.clock.now().getTime();
  if (retryAfterMs !== null || limit !== null) {
    // If the vendor does not say when to retry, the message waits as long again as it has waited so far, so that pauses double.
    const waited = Math.min(Math.max(now - (delivery.limitedSince?.getTime() ?? now), minBackoffMs), maxBackoffMs);
    const until = new Date(now + Math.max(retryAfterMs ?? waited, minPauseMs));
    return waiting(context, delivery, until, error, limit);
  }
  if (lastAttempt) return { kind: 'failed', error };
  // The pause of the job queue after this many attempts.
  return { kind: 'retried', error, until: new Date(now + Math.exp(attempt) * 1_000) };
}

const minBackoffMs = 15_000;
const maxBackoffMs = 15 * minuteMs;
/** The minimum pause, even if the vendor asks for none, so that the vendor is not called in a tight loop. */
const minPauseMs = 1_000;

function waiting(
  context: ScopedContext,
  delivery: Delivery,
  until: Date,
  error: string,
  limit: 'account' | 'contact' | null,
): Settlement {
  const now = context.clock.now();
  // The time before the channel asked for a wait does not count: the account was paused, or others came before this message.
  const isTurn = isPaced({ error });
  const since = isTurn ? now : (delivery.limitedSince ?? now);
  const deadline = since.getTime() + context.ports.longestSendWaitMs;
  if (until.getTime() <= deadline)
    return { kind: 'waiting', error, until, limit, limitedSince: isTurn ? delivery.limitedSince : since };
  return {
    kind: 'failed',
    error: `${error} (given up: the channel asked to wait until ${until.toISOString()}, and a message waits at most until ${new Date(deadline).toISOString()})`,
    // The account's other messages would also be refused. The pause ends at the deadline at the latest, so that one answer of a
    // vendor cannot close an account for ever.
    holdsAccount: limit === 'account' ? new Date(Math.min(until.getTime(), deadline)) : null,
  };
}
