import type { Transaction } from '../shared/database.port.js';
import { isId, newId } from '../shared/id.js';
import { breakAccount } from './break-account.js';
import type { DeliveryStatus, InboundStatusUpdate } from './channel.port.js';
import * as sql from './delivery.sql.js';
import { findErased } from './inbound.sql.js';

interface ChangedMessage {
  id: string;
  conversationId: string;
  sellerId: string | null;
}

/** A delivery status that arrived before the send had returned the message's vendor id. */
export interface EarlyStatus {
  status: DeliveryStatus;
  error: string | null;
  at: string;
}

/** Applies a vendor's delivery status. A status for an id that no message has yet is stored until a send returns that id. */
export async function applyStatus(
  tx: Transaction,
  accountId: string,
  update: InboundStatusUpdate,
): Promise<{ status: 'PROCESSED'; messageId: string | null } | { status: 'IGNORED'; reason: 'erased' }> {
  await tx.query(sql.lockProviderMessage, [accountId, update.providerMessageId]);
  let [known] = await tx.query<{ id: string }>(sql.findByProviderId, [accountId, update.providerMessageId]);
  if (!known && update.callbackData && isId(update.callbackData))
    [known] = await tx.query<{ id: string }>(sql.adoptProviderId, [
      update.callbackData,
      accountId,
      update.providerMessageId,
    ]);
  if (!known && update.callbackData && isId(update.callbackData)) {
    // The vendor reports under another id than the one that it returned for the send.
    const [own] = await tx.query<{ id: string; providerMessageId: string }>(sql.findByOwnId, [
      update.callbackData,
      accountId,
    ]);
    if (own) {
      await advanceStatus(tx, accountId, own.providerMessageId, update);
      await noteRefusedAddress(tx, own.id, update);
      return { status: 'PROCESSED', messageId: own.id };
    }
  }
  if (!known) {
    if (await isErased(tx, accountId, update.providerMessageId, update.callbackData))
      return { status: 'IGNORED', reason: 'erased' };
    await tx.query(sql.storeEarlyStatus, [
      newId(),
      accountId,
      update.providerMessageId,
      update.status,
      update.error,
      update.at,
    ]);
    // A report about the account is valid even if its message is unknown.
    if (update.accountBroken) await breakAccount(tx, accountId, update.error ?? update.status);
    return { status: 'PROCESSED', messageId: null };
  }
  await advanceStatus(tx, accountId, update.providerMessageId, update);
  await noteRefusedAddress(tx, known.id, update);
  return { status: 'PROCESSED', messageId: known.id };
}

/** A mail can come back after it was delivered. Then its status stays, and what is written next is not sent to that address. */
async function noteRefusedAddress(
  tx: Transaction,
  messageId: string,
  { refusedAddresses, at }: InboundStatusUpdate,
): Promise<void> {
  if (refusedAddresses !== undefined) await tx.query(sql.refuseRecipient, [messageId, refusedAddresses, at]);
}

/** Whether the message was erased with its contact. Later reports about it are not stored, since they may name the person. */
export async function isErased(
  tx: Transaction,
  accountId: string,
  providerMessageId: string,
  ownId: string | null | undefined,
): Promise<boolean> {
  const id = ownId && isId(ownId) ? ownId : null;
  return (await tx.query(findErased, [accountId, providerMessageId, id])).length > 0;
}

/** Applies the statuses that arrived before the message had its vendor id. The caller holds the lock of that id. */
export async function applyEarlyStatuses(
  tx: Transaction,
  accountId: string,
  providerMessageId: string,
  early: EarlyStatus[],
): Promise<void> {
  for (const status of early) await advanceStatus(tx, accountId, providerMessageId, status);
}

async function advanceStatus(
  tx: Transaction,
  accountId: string,
  providerMessageId: string,
  {
    status,
    error,
    at,
    accountBroken,
  }: { status: DeliveryStatus; error: string | null; at: Date | string; accountBroken?: boolean },
) {
  const [changed] = await tx.query<ChangedMessage>(sql.advanceStatus, [
    accountId,
    providerMessageId,
    status,
    error,
    at,
  ]);
  // Only a new status breaks the account: a repeated one does not, since the account may have been repaired since.
  if (changed && accountBroken) await breakAccount(tx, accountId, error ?? status);
  if (!changed) return;
  const { id: messageId, conversationId, sellerId } = changed;
  tx.record('message.updated', { messageId, conversationId, sellerId });
  if (status === 'FAILED') tx.record('message.failed', { messageId, conversationId, sellerId });
}
