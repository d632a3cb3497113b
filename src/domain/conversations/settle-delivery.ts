import type { Transaction } from '../shared/database.port.js';
import { Postponed } from '../shared/postponed.js';
import type { ScopedContext } from '../shared/use-case.js';
import { tenantProblem } from '../tenants/index.js';
import { applyEarlyStatuses, type EarlyStatus } from './apply-status.js';
import { breakAccount } from './break-account.js';
import type { OptOut } from './channel.port.js';
import { noteRefusedByContact } from './consent/note-refused-by-contact.js';
import type { Delivery } from './delivery.js';
import * as sql from './delivery.sql.js';
import { reconcileLater } from './reconcile-later.js';

export type Settlement =
  | { kind: 'sent'; providerMessageId: string }
  | { kind: 'unknown'; error: string }
  | { kind: 'failed'; error: string; accountBroken?: boolean; optedOut?: OptOut; holdsAccount?: Date | null }
  /** The vendor asked to send later: neither a failure nor a used attempt. */
  | { kind: 'waiting'; error: string; until: Date; limit: 'account' | 'contact' | null; limitedSince: Date | null }
  /** The contact may not be written to before that time. */
  | { kind: 'put-off'; error: string; until: Date }
  /** It failed, and the queue tries again. */
  | { kind: 'retried'; error: string; until: Date };

/** Thrown to make the queue try again; unlike Postponed, it uses up an attempt. */
class TryLater extends Error {
  constructor(reason: string) {
    super(`The channel asked to try later: ${reason}`);
    this.name = 'TryLater';
  }
}

/**
 * Stores the outcome of a send, notifies live subscribers, and enqueues the next message of the conversation once this one is
 * settled. Throws Postponed or TryLater if the job must run again.
 */
export async function settleDelivery(
  context: ScopedContext,
  delivery: Delivery,
  settlement: Settlement,
): Promise<void> {
  await context.transaction(async tx => {
    const next = await store(tx, delivery, settlement);
    // All code that enqueues it uses the same job key, so that it is enqueued once; if this job is repeated, it enqueues it again.
    if (next) await tx.enqueue('conversations/deliver', { messageId: next }, { jobKey: `deliver:${next}` });
    const { id: messageId, conversationId, sellerId } = delivery;
    if (settlement.kind === 'unknown') await reconcileLater(context, tx, delivery);
    tx.record('message.updated', { messageId, conversationId, sellerId });
    if (settlement.kind === 'failed') tx.record('message.failed', { messageId, conversationId, sellerId });
  }, 'settlement');
  if (settlement.kind === 'waiting' || settlement.kind === 'put-off') {
    context.log.info(
      { messageId: delivery.id, until: settlement.until, because: settlement.error },
      'the message waits: the channel asked to send later, or the contact may not be written to now',
    );
    throw new Postponed(settlement.until, settlement.error);
  }
  if (settlement.kind === 'retried') throw new TryLater(settlement.error);
}

/** Returns the id of the next message to be sent, if there is one. */
async function store(tx: Transaction, delivery: Delivery, settlement: Settlement): Promise<string | null> {
  const { id, accountId } = delivery;
  if (settlement.kind === 'sent') {
    const { providerMessageId } = settlement;
    tx.send(sql.settleSent, [id, providerMessageId, accountId]);
    const [after] = await tx.query<{ early: EarlyStatus[]; next: string | null }>(sql.afterSent, [
      accountId,
      providerMessageId,
      id,
    ]);
    await applyEarlyStatuses(tx, accountId, providerMessageId, after?.early ?? []);
    return after?.next ?? null;
  }
  const { kind } = settlement;
  const error = await tenantProblem(tx, settlement.error);
  if (kind === 'put-off') {
    tx.send(sql.putOffSend, [id, error, settlement.until]);
    // The messages that waited for it continue without it.
    const [turn] = await tx.query<{ next: string | null }>(sql.nextInTurn, [id]);
    return turn?.next ?? null;
  }
  if (kind === 'waiting' || kind === 'retried') {
    const { limitedSince } = settlement.kind === 'waiting' ? settlement : delivery;
    tx.send(sql.settleSend, [id, 'QUEUED', error, settlement.until, limitedSince]);
    if (kind === 'waiting' && settlement.limit === 'account')
      await tx.query(sql.holdAccount, [accountId, settlement.until]);
    return null;
  }
  if (settlement.kind === 'failed' && settlement.optedOut)
    await noteRefusedByContact(tx, accountId, settlement.optedOut, {
      callbackData: id,
      providerMessageId: null,
      error,
      at: null,
    });
  tx.send(sql.settleSend, [id, kind === 'unknown' ? 'UNKNOWN' : 'FAILED', error, null, null]);
  if (kind === 'failed' && settlement.accountBroken) await breakAccount(tx, accountId, settlement.error);
  if (kind === 'failed' && settlement.holdsAccount)
    await tx.query(sql.holdAccount, [accountId, settlement.holdsAccount]);
  const [turn] = await tx.query<{ next: string | null }>(sql.nextInTurn, [id]);
  return turn?.next ?? null;
}
