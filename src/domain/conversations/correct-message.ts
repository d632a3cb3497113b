import { sweepFilesSoon } from '../media/index.js';
import type { Transaction } from '../shared/database.port.js';
import { isErased } from './apply-status.js';
import type { InboundContent } from './channel.port.js';
import * as sql from './correct-message.sql.js';
import type { LedgerEvent, Outcome } from './ledger-event.js';

type Correction = Extract<InboundContent, { type: 'edit' | 'revoke' }>;
interface Corrected {
  id: string;
  conversationId: string;
  sellerId: string | null;
}

/** Longer than any transaction may last, so that a message that was being stored during the first attempt exists at the second. */
const secondAttemptMs = 30_000;
const originalUnknown = (type: Correction['type']) => `${type}:original_unknown`;

/**
 * Applies an edit or a withdrawal of a message. Of several edits, the newest by the vendor's time wins; of two with the same
 * time, the one that arrived last. A withdrawn message stays withdrawn. If the message is not known yet, the correction is tried
 * again after a while, and once more when the message arrives.
 */
export async function correctMessage(
  tx: Transaction,
  event: LedgerEvent,
  correction: Correction,
  now: Date,
): Promise<Outcome> {
  const { accountId } = event;
  const { type, originalMessageId } = correction;
  const [changed] = await (correction.type === 'edit'
    ? tx.query<Corrected>(sql.editMessage, [
        accountId,
        originalMessageId,
        correction.body,
        editedAt(correction.at, event.receivedAt),
        event.sequence,
      ])
    : tx.query<Corrected>(sql.revokeMessage, [accountId, originalMessageId]));
  if (changed) {
    const { id: messageId, conversationId, sellerId } = changed;
    tx.record('message.updated', { messageId, conversationId, sellerId });
    if (type === 'revoke') await sweepFilesSoon(tx);
    return { status: 'PROCESSED', messageId, originalId: originalMessageId };
  }
  const [known] = await tx.query<{ id: string; revoked: boolean }>(sql.findCorrected, [accountId, originalMessageId]);
  if (known && type === 'revoke') return { status: 'PROCESSED', messageId: known.id, originalId: originalMessageId };
  if (known) {
    const reason = known.revoked ? 'edit:revoked' : 'edit:older';
    return { status: 'IGNORED', reason, originalId: originalMessageId };
  }
  if (await isErased(tx, accountId, originalMessageId, null)) return { status: 'IGNORED', reason: 'erased' };
  if (event.originalId === null)
    return waitForOriginal(tx, event, { originalId: originalMessageId, reason: originalUnknown(type), now });
  return { status: 'IGNORED', reason: originalUnknown(type), originalId: originalMessageId };
}

/** Leaves the row for a second attempt, since the message that it needs may be on its way. */
export async function waitForOriginal(
  tx: Transaction,
  { id: eventId }: LedgerEvent,
  { originalId, reason, now }: { originalId: string; reason: string; now: Date },
): Promise<Outcome> {
  await tx.query(sql.awaitOriginal, [eventId, originalId, reason]);
  const runAt = new Date(now.getTime() + secondAttemptMs);
  await tx.enqueue('conversations/process-inbound', { eventId }, { jobKey: `again:${eventId}`, runAt });
  return { status: 'IGNORED', reason, finished: true };
}

/**
 * Reopens the edits and withdrawals that arrived before their message, and returns their ids: they are processed again now that
 * the message is stored.
 */
export async function reopenCorrections(tx: Transaction, event: LedgerEvent, messageKey: string): Promise<string[]> {
  const early = await tx.query<{ id: string }>(sql.reopenCorrections, [
    event.accountId,
    messageKey,
    [originalUnknown('edit'), originalUnknown('revoke')],
  ]);
  return early.map(({ id }) => id);
}

/** Returns the vendor's time, but at most the time of arrival: if the vendor's clock ran ahead, one edit would win over all later ones. */
const editedAt = (vendorTime: Date | null, receivedAt: Date): Date =>
  vendorTime && vendorTime < receivedAt ? vendorTime : receivedAt;
