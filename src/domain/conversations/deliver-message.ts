import { z } from 'zod';
import type { Transaction } from '../shared/database.port.js';
import { BadInput } from '../shared/domain-error.js';
import { Postponed } from '../shared/postponed.js';
import { longUseCase, type ScopedContext } from '../shared/use-case.js';
import type { SendOutcome } from './channel.port.js';
import type { Delivery } from './delivery.js';
import * as sql from './delivery.sql.js';
import { type HeldBack, heldBackReasons } from './held-back.js';
import './ports.js';
import { type Settlement, settleDelivery } from './settle-delivery.js';

const sendTimeoutMs = 10_000;

/**
 * Hands a queued message to its channel. Safe to repeat: before the call the message is claimed (QUEUED to UNKNOWN), so an
 * attempt that was killed in between is never repeated blindly; the vendor's status or callback data settles it.
 *
 * A message whose turn has not come ends here: it is enqueued again when the one before it is settled. One that its channel
 * asked to send later throws Postponed, which costs no attempt.
 */
export const deliverMessage = longUseCase({
  name: 'conversations.deliver-message',
  permission: 'message:deliver',
  input: z.object({
    messageId: z.uuid(),
    /** From 1; says when the queue tries again after a failure. */
    attempt: z.int().default(1),
    lastAttempt: z.boolean().default(false),
  }),
  async run(context, { messageId, attempt, lastAttempt }) {
    try {
      const { delivery, credentials } = await context.transaction(tx => claim(context, tx, messageId));
      if (!delivery.claimed) return await settleUnclaimed(context, delivery);
      const outcome = await send(context, delivery, credentials);
      await settleDelivery(context, delivery, settlementOf(context, delivery, outcome, attempt, lastAttempt));
    } catch (error) {
      if (lastAttempt && !(error instanceof Postponed)) await giveUp(context, messageId);
      throw error;
    }
  },
});

/** Credentials that cannot be opened leave the message unclaimed. */
async function claim(
  context: ScopedContext,
  tx: Transaction,
  messageId: string,
): Promise<{ delivery: Delivery; credentials: Record<string, string> }> {
  const [delivery] = await tx.query<Delivery>(sql.claimDelivery, [messageId]);
  if (!delivery) throw new BadInput(`no outbound message ${messageId}`);
  if (delivery.aheadId && delivery.aheadForgotten)
    await tx.enqueue(
      'conversations/deliver',
      { messageId: delivery.aheadId },
      { jobKey: `deliver:${delivery.aheadId}` },
    );
  return {
    delivery,
    credentials: delivery.claimed ? JSON.parse(context.ports.secrets.open(delivery.credentials)) : {},
  };
}

async function send(
  context: ScopedContext,
  delivery: Delivery,
  credentials: Record<string, string>,
): Promise<SendOutcome> {
  const { provider } = delivery;
  const adapter = context.ports.channels[provider];
  const sandbox = !adapter || !credentials.accessToken;
  const outcome: SendOutcome = delivery.heldBack
    ? held(delivery.heldBack)
    : sandbox
      ? sandboxSend(context, delivery)
      : await adapter.send(
          {
            messageId: delivery.id,
            channel: delivery.channel,
            from: delivery.externalId,
            to: delivery.addresses,
            text: delivery.body,
            quickReplies: delivery.quickReplies,
            credentials,
          },
          { timeoutMs: sendTimeoutMs },
        );
  context.ports.metrics.delivery(provider, sandbox ? 'sandbox' : outcome.kind);
  return outcome;
}

/** Not given to the vendor, and not to be tried again by itself. */
const held = (why: HeldBack): SendOutcome => ({
  kind: 'rejected',
  code: why,
  reason: heldBackReasons[why],
  retry: 'never',
  retryAfterMs: null,
  limit: null,
  accountBroken: false,
  windowClosed: false,
});

/** Where an account has no access token nothing leaves the house, and the message's id says so. */
function sandboxSend(context: ScopedContext, delivery: Delivery): SendOutcome {
  context.log.info(
    { messageId: delivery.id, provider: delivery.provider },
    'sandbox: the account has no accessToken, the message was not sent to the vendor',
  );
  return { kind: 'sent', providerMessageId: `sandbox:${delivery.id}` };
}

/** Why a message could not be claimed, and what follows. */
async function settleUnclaimed(context: ScopedContext, delivery: Delivery): Promise<void> {
  const { status, notBefore, accountHeldUntil } = delivery;
  if (status === 'UNKNOWN') {
    // Another job of it may be in the middle of the call; after that time it is a worker's that died.
    if (notBefore) throw new Postponed(notBefore, 'the message may be on its way just now');
    if (delivery.error === null)
      await settleDelivery(context, delivery, { kind: 'unknown', error: 'unknown: the worker ended during the call' });
    return;
  }
  if (status !== 'QUEUED' || delivery.aheadId) return;
  if (notBefore) throw new Postponed(notBefore, delivery.error ?? 'it is not due');
  if (accountHeldUntil) {
    const error = delivery.error ?? 'account_limited: the channel limits how much this account sends';
    return await settleDelivery(context, delivery, waiting(context, delivery, accountHeldUntil, error, null));
  }
  await settleDelivery(context, delivery, {
    kind: 'failed',
    error: 'dropped: the conversation changed hands before it was sent',
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
  const { retryAfterMs, limit, accountBroken } = outcome;
  const error = `${outcome.code}: ${outcome.reason}`;
  if (outcome.retry === 'never') return { kind: 'failed', error, accountBroken };
  const now = context.clock.now().getTime();
  if (retryAfterMs !== null || limit !== null) {
    // Not told how long, it waits as long as it has waited already: each pause doubles the whole.
    const waited = Math.min(Math.max(now - delivery.createdAt.getTime(), shortestPauseMs), longestPauseMs);
    const until = new Date(now + Math.max(retryAfterMs ?? waited, leastMs));
    return waiting(context, delivery, until, error, limit);
  }
  if (lastAttempt) return { kind: 'failed', error };
  // As the queue does after a failure.
  return { kind: 'retried', error, until: new Date(now + Math.exp(attempt) * 1_000) };
}

const shortestPauseMs = 15_000;
const longestPauseMs = 15 * 60_000;
/** A vendor that asks for nothing at all is not asked again in the same moment. */
const leastMs = 1_000;

function waiting(
  context: ScopedContext,
  delivery: Delivery,
  until: Date,
  error: string,
  limit: 'account' | 'contact' | null,
): Settlement {
  const longest = delivery.createdAt.getTime() + context.ports.longestSendWaitMs;
  if (until.getTime() <= longest) return { kind: 'waiting', error, until, limit };
  return {
    kind: 'failed',
    error: `${error} (given up: the channel asked to wait until ${until.toISOString()}, and a message waits at most until ${new Date(longest).toISOString()})`,
    // The messages behind it would be told the same, but what a vendor says once must not close an account for ever.
    holdsAccount: limit === 'account' ? new Date(Math.min(until.getTime(), longest)) : null,
  };
}

/** So that the messages behind it do not wait for ever. Whatever went wrong is told by the job's own failure. */
async function giveUp(context: ScopedContext, messageId: string): Promise<void> {
  await context.transaction(async tx => {
    const [delivery] = await tx.query<{ conversationId: string; sellerId: string | null }>(sql.giveUpSend, [
      messageId,
      'not_sent: it could not be sent; an administrator finds the cause among the failed jobs',
    ]);
    if (delivery) tx.record('message.updated', { messageId, ...delivery });
    const [turn] = await tx.query<{ next: string | null }>(sql.nextInTurn, [messageId]);
    if (turn?.next)
      await tx.enqueue('conversations/deliver', { messageId: turn.next }, { jobKey: `deliver:${turn.next}` });
  });
}
