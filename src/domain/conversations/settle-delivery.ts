import type { Transaction } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import { Postponed } from '../shared/postponed.js';
import type { ScopedContext } from '../shared/use-case.js';
import { applyEarlyStatuses, type EarlyStatus } from './apply-status.js';
import type { Delivery } from './delivery.js';
import * as sql from './delivery.sql.js';

export type Settlement =
  | { kind: 'sent'; providerMessageId: string }
  | { kind: 'unknown'; error: string }
  | { kind: 'failed'; error: string; accountBroken?: boolean; holdsAccount?: Date | null }
  /** The vendor asked to come back later: no failure, and no attempt. */
  | { kind: 'waiting'; error: string; until: Date; limit: 'account' | 'contact' | null }
  /** It failed and the queue tries again. */
  | { kind: 'retried'; error: string; until: Date };

/** Thrown to have the job tried again: a failure, which counts. */
class TryLater extends Error {
  constructor(reason: string) {
    super(`The channel asked to try later: ${reason}`);
    this.name = 'TryLater';
  }
}

/**
 * Writes down what became of a message, tells those who watch it, and gives the turn to the next message of its
 * conversation where this one is settled. Throws Postponed or TryLater where its job is to run again.
 */
export async function settleDelivery(
  context: ScopedContext,
  delivery: Delivery,
  settlement: Settlement,
): Promise<void> {
  await context.transaction(async tx => {
    const next = await write(tx, delivery, settlement);
    // The same job for all who wake it: a repeat of this one wakes it again.
    if (next) await tx.enqueue('conversations/deliver', { messageId: next }, { jobKey: `deliver:${next}` });
    const { id: messageId, conversationId, sellerId } = delivery;
    tx.record('message.updated', { messageId, conversationId, sellerId });
  });
  if (settlement.kind === 'waiting') {
    context.log.info(
      { messageId: delivery.id, until: settlement.until, because: settlement.error },
      'the channel asked to send later: the message waits',
    );
    throw new Postponed(settlement.until, settlement.error);
  }
  if (settlement.kind === 'retried') throw new TryLater(settlement.error);
}

/** Gives the message whose turn it is now, if any. */
async function write(tx: Transaction, delivery: Delivery, settlement: Settlement): Promise<string | null> {
  const { id, accountId } = delivery;
  if (settlement.kind === 'sent') {
    const { providerMessageId } = settlement;
    await tx.query(sql.settleSent, [id, providerMessageId, accountId]);
    const [after] = await tx.query<{ early: EarlyStatus[]; next: string | null }>(sql.afterSent, [
      accountId,
      providerMessageId,
      id,
    ]);
    await applyEarlyStatuses(tx, accountId, providerMessageId, after?.early ?? []);
    return after?.next ?? null;
  }
  const { kind, error } = settlement;
  if (kind === 'waiting' || kind === 'retried') {
    await tx.query(sql.settleSend, [id, 'QUEUED', error, settlement.until]);
    if (kind === 'waiting' && settlement.limit === 'account')
      await tx.query(sql.holdAccount, [accountId, settlement.until]);
    return null;
  }
  await tx.query(sql.settleSend, [id, kind === 'unknown' ? 'UNKNOWN' : 'FAILED', error, null]);
  if (kind === 'failed' && settlement.accountBroken) await raiseAccountAlert(tx, delivery, error);
  if (kind === 'failed' && settlement.holdsAccount)
    await tx.query(sql.holdAccount, [accountId, settlement.holdsAccount]);
  const [turn] = await tx.query<{ next: string | null }>(sql.nextInTurn, [id]);
  return turn?.next ?? null;
}

async function raiseAccountAlert(tx: Transaction, { accountId }: Delivery, error: string): Promise<void> {
  const [code, ...reason] = error.split(': ');
  const [alert] = await tx.query<{ id: string }>(sql.accountAlert, [
    newId(),
    'Un canal dejó de funcionar',
    { accountId, code, reason: reason.join(': ') },
    accountId,
  ]);
  if (alert) tx.record('alert.raised', { alertId: alert.id, sellerId: null });
}
