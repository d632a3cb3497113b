import { lockContact } from '../contacts/index.js';
import { acknowledgeAlertsAbout } from '../insights/index.js';
import type { Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import * as sql from './order.sql.js';

/**
 * Returns the order, locked for this transaction: of two users who decide about it, the second sees the decision of the first. The contact
 * is locked first, so that an assignment at the same time finds the rows that are added here.
 */
export async function findOrder(tx: Transaction, orderId: string): Promise<sql.LockedOrder> {
  const [seen] = isId(orderId) ? await tx.query<{ contactId: string }>(sql.orderContact, [orderId]) : [];
  if (seen) await lockContact(tx, seen.contactId);
  const [order] = seen ? await tx.query<sql.LockedOrder>(sql.lockOrder, [orderId]) : [];
  if (!order) throw new DomainError('NOT_FOUND', 'Order not found.', ['orderId']);
  return order;
}

/** Records the event that tells consoles and webhooks that the order has changed. */
export const recordOrderUpdated = (tx: Transaction, { id, contactId, sellerId }: sql.LockedOrder): void =>
  tx.record('order.updated', { orderId: id, contactId, sellerId });

/** Acknowledges the alert that the order waits for a manager, once somebody has decided. */
export const acknowledgeWaitingAlert = async (
  tx: Transaction,
  { id }: sql.LockedOrder,
  decidedBy: string | null,
  now: Date,
): Promise<void> => {
  await tx.query(acknowledgeAlertsAbout, [id, decidedBy, now]);
};
