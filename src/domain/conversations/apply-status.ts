import type { Transaction } from '../shared/database.port.js';
import { isId, newId } from '../shared/id.js';
import type { DeliveryStatus, InboundStatusUpdate } from './channel.port.js';
import * as sql from './delivery.sql.js';
import { findErased } from './inbound.sql.js';

interface Raised {
  id: string;
  conversationId: string;
  sellerId: string | null;
}

/** What a vendor said of a message before the send came back with its id. */
export interface EarlyStatus {
  status: DeliveryStatus;
  error: string | null;
}

/** Applies a vendor's delivery status. One for an id that no message has yet is kept until a send comes back with that id. */
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
  if (!known) {
    if (await isErased(tx, accountId, update.providerMessageId, update.callbackData))
      return { status: 'IGNORED', reason: 'erased' };
    await tx.query(sql.keepEarlyStatus, [
      newId(),
      accountId,
      update.providerMessageId,
      update.status,
      update.error,
      update.at,
    ]);
    return { status: 'PROCESSED', messageId: null };
  }
  await raise(tx, accountId, update.providerMessageId, update.status, update.error);
  return { status: 'PROCESSED', messageId: known.id };
}

/** Whether the message was erased with its contact: what the vendor still says of it names the person, and is not kept. */
export async function isErased(
  tx: Transaction,
  accountId: string,
  providerMessageId: string,
  ownId: string | null | undefined,
): Promise<boolean> {
  const id = ownId && isId(ownId) ? ownId : null;
  return (await tx.query(findErased, [accountId, providerMessageId, id])).length > 0;
}

/** Applies what came before its message had an id. The caller holds the lock of the provider's id. */
export async function applyEarlyStatuses(
  tx: Transaction,
  accountId: string,
  providerMessageId: string,
  early: EarlyStatus[],
): Promise<void> {
  for (const { status, error } of early) await raise(tx, accountId, providerMessageId, status, error);
}

async function raise(
  tx: Transaction,
  accountId: string,
  providerMessageId: string,
  status: DeliveryStatus,
  error: string | null,
) {
  const [raised] = await tx.query<Raised>(sql.raiseStatus, [accountId, providerMessageId, status, error]);
  if (raised)
    tx.record('message.updated', {
      messageId: raised.id,
      conversationId: raised.conversationId,
      sellerId: raised.sellerId,
    });
}
