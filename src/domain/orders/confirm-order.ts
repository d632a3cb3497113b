import { z } from 'zod';
import { personOf } from '../shared/actor.js';
import { DomainError } from '../shared/domain-error.js';
import { useCase } from '../shared/use-case.js';
import { acknowledgeWaitingAlert, findOrder, recordOrderUpdated } from './find-order.js';
import { issueInvoice } from './issue-invoice.js';
import * as sql from './order.sql.js';
import { loadOrderTerms } from './order-terms.js';

/** Confirms a pending order and creates its invoice; for managers. */
export const confirmOrder = useCase({
  name: 'orders.confirm-order',
  permission: 'order:confirm',
  input: z.object({ orderId: z.string() }),
  audit: { 'order.confirmed': { subject: 'order', shows: ({ number }: sql.LockedOrder) => ({ number }) } },
  async run({ tx, clock, actor, audit }, { orderId }) {
    const order = await findOrder(tx, orderId);
    if (order.status !== 'PENDING')
      throw new DomainError('CONFLICT', `Only a PENDING order can be confirmed. This one is ${order.status}.`, [
        'status',
      ]);
    const now = clock.now();
    await tx.query(sql.setOrderStatus, [order.id, 'CONFIRMED', null, now]);
    const { paymentDays } = await loadOrderTerms(tx);
    await issueInvoice(tx, order.id, paymentDays, now);
    await acknowledgeWaitingAlert(tx, order, personOf(actor), now);
    recordOrderUpdated(tx, order);
    audit['order.confirmed'].after(order);
    return order.id;
  },
});
