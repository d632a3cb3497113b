import { z } from 'zod';
import type { Transaction } from '../shared/database.port.js';
import { BadInput } from '../shared/domain-error.js';
import { newId } from '../shared/id.js';
import { longUseCase, type ScopedContext } from '../shared/use-case.js';
import { applyEarlyStatuses } from './apply-status.js';
import type { Channel, ChannelProvider, DeliveryStatus, SendOutcome } from './channel.port.js';
import * as sql from './delivery.sql.js';
import { type HeldBack, heldBackReasons } from './held-back.js';
import './ports.js';

interface Delivery {
  id: string;
  body: string;
  quickReplies: string[];
  status: DeliveryStatus;
  sellerId: string | null;
  conversationId: string;
  channel: Channel;
  accountId: string;
  provider: ChannelProvider;
  externalId: string;
  credentials: string;
  heldBack: HeldBack | null;
  addresses: string[];
  claimed: boolean;
}

const sendTimeoutMs = 10_000;
const dropStatement = {
  name: 'delivery.drop',
  text: `update message set status = 'FAILED', error = $2 where id = $1 and status = 'QUEUED' returning id`,
};
const accountAlert = {
  name: 'delivery.account-alert',
  text: `insert into alert (id, tenant_id, kind, severity, title, details, subject_id) values ($1, app.tenant(), 'CHANNEL_BROKEN', 'CRITICAL', $2, $3, $4)
    on conflict (tenant_id, kind, subject_id) do update set raised_at = now(), acknowledged_at = null, details = excluded.details where alert.acknowledged_at is not null returning id`,
};

/** Thrown to have the job tried again; the vendor may have said when. */
export class TryLater extends Error {
  constructor(reason: string) {
    super(`The channel asked to try later: ${reason}`);
    this.name = 'TryLater';
  }
}

/**
 * Hands a queued message to its channel. Safe to repeat: before the call the message is claimed (QUEUED to UNKNOWN), so an
 * attempt that was killed in between is never repeated blindly; the vendor's status or callback data settles it.
 */
export const deliverMessage = longUseCase({
  name: 'conversations.deliver-message',
  permission: 'message:deliver',
  input: z.object({ messageId: z.uuid(), lastAttempt: z.boolean().default(false) }),
  async run(context, { messageId, lastAttempt }) {
    const { delivery, credentials } = await context.transaction(tx => claim(context, tx, messageId));
    if (delivery.status !== 'QUEUED') return;
    const adapter = context.ports.channels[delivery.provider];
    const sandbox = !adapter || !credentials.accessToken;
    if (!delivery.claimed) return drop(context, delivery, 'dropped: the conversation changed hands before it was sent');
    const outcome: SendOutcome = delivery.heldBack
      ? held(delivery.heldBack)
      : sandbox
        ? sandboxSend(context, delivery)
        : await adapter.send(
            {
              messageId,
              channel: delivery.channel,
              from: delivery.externalId,
              to: delivery.addresses,
              text: delivery.body,
              quickReplies: delivery.quickReplies,
              credentials,
            },
            { timeoutMs: sendTimeoutMs },
          );
    context.ports.metrics.delivery(delivery.provider, sandbox ? 'sandbox' : outcome.kind);
    await settle(context, delivery, outcome, lastAttempt);
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
  return {
    delivery,
    credentials: delivery.status === 'QUEUED' ? JSON.parse(context.ports.secrets.open(delivery.credentials)) : {},
  };
}

/** Not given to the vendor, and not to be tried again by itself. */
const held = (why: HeldBack): SendOutcome => ({
  kind: 'rejected',
  code: why,
  reason: heldBackReasons[why],
  retry: 'never',
  retryAfterMs: null,
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

async function settle(
  context: ScopedContext,
  delivery: Delivery,
  outcome: SendOutcome,
  lastAttempt: boolean,
): Promise<void> {
  const { id, conversationId, sellerId } = delivery;
  const later = outcome.kind === 'rejected' && outcome.retry === 'later' && !lastAttempt;
  await context.transaction(async tx => {
    if (outcome.kind === 'sent') {
      await tx.query(sql.settleSent, [id, 'SENT', null, outcome.providerMessageId, delivery.accountId]);
      await applyEarlyStatuses(tx, delivery.accountId, outcome.providerMessageId);
    } else if (outcome.kind === 'unknown') {
      await tx.query(sql.settleSend, [id, 'UNKNOWN', `unknown: ${outcome.reason}`, null]);
    } else {
      await tx.query(sql.settleSend, [id, later ? 'QUEUED' : 'FAILED', `${outcome.code}: ${outcome.reason}`, null]);
      if (outcome.accountBroken) {
        const [alert] = await tx.query<{ id: string }>(accountAlert, [
          newId(),
          'Un canal dejó de funcionar',
          { accountId: delivery.accountId, code: outcome.code, reason: outcome.reason },
          delivery.accountId,
        ]);
        if (alert) tx.record('alert.raised', { alertId: alert.id, sellerId: null });
      }
    }
    tx.record('message.updated', { messageId: id, conversationId, sellerId });
  });
  if (later && outcome.kind === 'rejected') throw new TryLater(`${outcome.code}: ${outcome.reason}`);
}

async function drop(context: ScopedContext, delivery: Delivery, reason: string): Promise<void> {
  await context.transaction(async tx => {
    const [dropped] = await tx.query(dropStatement, [delivery.id, reason]);
    if (dropped)
      tx.record('message.updated', {
        messageId: delivery.id,
        conversationId: delivery.conversationId,
        sellerId: delivery.sellerId,
      });
  });
}
