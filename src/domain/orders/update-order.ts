import { z } from 'zod';
import { refuseErased } from '../contacts/index.js';
import { personOf } from '../shared/actor.js';
import type { Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { text } from '../shared/texts.js';
import { useCase } from '../shared/use-case.js';
import { acknowledgeWaitingAlert, findOrder, recordOrderUpdated } from './find-order.js';
import { type OrderStatus, orderStatuses } from './order.entity.js';
import * as sql from './order.sql.js';

/**
 * For each status that users can set, the allowed previous statuses. PAID is set by payments, CONFIRMED by confirmOrder. An order that
 * costs nothing is PAID without a payment, so it may be cancelled; if something was paid, `releaseOrder` refuses.
 */
const allowedFrom: Partial<Record<OrderStatus, readonly string[]>> = {
  FULFILLED: ['CONFIRMED', 'PAID'],
  CANCELLED: ['PENDING', 'CONFIRMED', 'PAID'],
};
const insteadOf: Partial<Record<OrderStatus, string>> = {
  PENDING: 'An order cannot return to PENDING.',
  PAID: 'An order becomes PAID by its payments. Record them instead (recordPayment).',
};

/** Fulfils or cancels an order. Cancelling returns the stock and voids the invoice, which keeps its number. */
export const updateOrder = useCase({
  name: 'orders.update-order',
  permission: 'order:update',
  input: z.object({ orderId: z.string(), status: z.enum(orderStatuses), reason: text('line').nullish() }),
  audit: {
    'order.updated': { subject: 'order', shows: ({ number, status }: sql.LockedOrder) => ({ number, status }) },
  },
  async run({ tx, clock, actor, audit }, { orderId, status, reason }) {
    const order = await findOrder(tx, orderId);
    if (reason) await refuseErased(tx, order.contactId, 'orderId');
    const from = allowedFrom[status];
    if (!from)
      throw new DomainError('CONFLICT', insteadOf[status] ?? `An order cannot be changed to ${status} here.`, [
        'status',
      ]);
    if (!from.includes(order.status))
      throw new DomainError(
        'CONFLICT',
        `An order with the status ${order.status} cannot be changed to ${status}. Only ${from.join(' or ')} orders can.`,
        ['status'],
      );
    const now = clock.now();
    audit['order.updated'].beforeAndAfter(order);
    if (status === 'CANCELLED') await releaseOrder(tx, order, now);
    await tx.query(sql.setOrderStatus, [order.id, status, status === 'CANCELLED' ? reason || null : null, now]);
    if (order.status === 'PENDING') await acknowledgeWaitingAlert(tx, order, personOf(actor), now);
    order.status = status;
    recordOrderUpdated(tx, order);
    return order.id;
  },
});

async function releaseOrder(tx: Transaction, order: sql.LockedOrder, now: Date): Promise<void> {
  const [invoice] = await tx.query<sql.LockedInvoice>(sql.lockInvoiceOf, [order.id]);
  if (invoice && BigInt(invoice.paidMinor) > 0n)
    throw new DomainError(
      'CONFLICT',
      'This order has payments and cannot be cancelled, because refunds are not recorded here.',
      ['status'],
    );
  if (invoice) await tx.query(sql.voidInvoice, [invoice.id, now]);
  const lines = await tx.query<{ productId: string; quantity: number }>(sql.orderedQuantities, [order.id]);
  await tx.query(sql.moveStock, [lines.map(({ productId }) => productId), lines.map(({ quantity }) => quantity)]);
}
