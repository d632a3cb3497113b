import { z } from 'zod';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { fromMinor } from '../shared/money.js';
import { useCase } from '../shared/use-case.js';
import { findOrder, recordOrderUpdated } from './find-order.js';
import * as sql from './order.sql.js';

interface RemovedPayment {
  id: string;
  number: number;
  amount: string;
  currency: string;
}

/**
 * Removes a payment that was recorded by mistake: its amount is due again, and an order that was PAID becomes CONFIRMED. What the payment
 * has caused, such as a lead that was won, stays, because only a person knows whether it is still right. The order is locked before its
 * invoice, as when a payment is recorded.
 */
export const removePayment = useCase({
  name: 'orders.remove-payment',
  permission: 'payment:remove',
  input: z.object({ paymentId: z.string() }),
  audit: {
    'payment.removed': {
      subject: 'invoice',
      shows: ({ number, amount, currency }: RemovedPayment) => ({ number, amount, currency }),
    },
  },
  async run({ tx, clock, audit }, { paymentId }) {
    const now = clock.now();
    const [found] = isId(paymentId)
      ? await tx.query<{ orderId: string; invoiceId: string }>(sql.paymentOrder, [paymentId])
      : [];
    const order = found && (await findOrder(tx, found.orderId));
    const [invoice] = order ? await tx.query<sql.LockedInvoice>(sql.lockInvoice, [found.invoiceId]) : [];
    const [removed] = invoice ? await tx.query<{ amountMinor: string }>(sql.deletePayment, [paymentId]) : [];
    if (!order || !invoice || !removed) throw new DomainError('NOT_FOUND', 'Payment not found.', ['paymentId']);
    await tx.query(sql.subtractPaid, [invoice.id, removed.amountMinor, now]);
    if (order.status === 'PAID') await tx.query(sql.setOrderStatus, [order.id, 'CONFIRMED', null, now]);
    recordOrderUpdated(tx, order);
    await tx.enqueue('flows/collect-again', { invoiceId: invoice.id });
    const { id, number, currency } = invoice;
    audit['payment.removed'].after({ id, number, amount: fromMinor(BigInt(removed.amountMinor), currency), currency });
    return id;
  },
});
