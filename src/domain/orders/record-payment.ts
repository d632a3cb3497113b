import { z } from 'zod';
import { DomainError } from '../shared/domain-error.js';
import { dayMs } from '../shared/durations.js';
import { isId, newId } from '../shared/id.js';
import { currencyDigits, formatMoney, fromMinor, isTooLarge, toMinor } from '../shared/money.js';
import { idempotencyKey, repeatReturnsIdIn } from '../shared/once.js';
import { text } from '../shared/texts.js';
import { useCase } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { findOrder, recordOrderUpdated } from './find-order.js';
import * as sql from './order.sql.js';

const earliest = new Date('2000-01-01T00:00:00Z');

interface RecordedPayment {
  id: string;
  number: number;
  amount: string;
  currency: string;
}

/**
 * Records a full or partial payment of an invoice. The last part makes a CONFIRMED order PAID. A payment above the amount due is refused.
 * The order is locked before its invoice, as in a cancellation.
 */
export const recordPayment = useCase({
  name: 'orders.record-payment',
  permission: 'payment:record',
  input: z.object({
    invoiceId: z.string(),
    amount: text('code'),
    method: text('namePart').nullish(),
    paidAt: z.date().nullish(),
    idempotencyKey,
  }),
  once: repeatReturnsIdIn('invoice'),
  audit: {
    'payment.recorded': {
      subject: 'invoice',
      shows: ({ number, amount, currency }: RecordedPayment) => ({ number, amount, currency }),
    },
  },
  async run({ tx, clock, scope, audit }, { invoiceId, amount, method, paidAt }) {
    const now = clock.now();
    // One day of tolerance, because of time zones and differing clocks.
    if (paidAt && paidAt.getTime() > now.getTime() + dayMs)
      throw new DomainError('INVALID', 'The payment date cannot be in the future.', ['paidAt']);
    if (paidAt && paidAt < earliest)
      throw new DomainError('INVALID', 'The payment date cannot be before the year 2000.', ['paidAt']);
    const [found] = isId(invoiceId) ? await tx.query<{ orderId: string }>(sql.invoiceOrder, [invoiceId]) : [];
    const order = found && (await findOrder(tx, found.orderId));
    const [invoice] = order ? await tx.query<sql.LockedInvoice>(sql.lockInvoice, [invoiceId]) : [];
    if (!order || !invoice) throw new DomainError('NOT_FOUND', 'Invoice not found.', ['invoiceId']);
    const { currency } = invoice;
    if (invoice.status === 'VOID') throw new DomainError('CONFLICT', 'This invoice is void.', ['invoiceId']);
    const due = BigInt(invoice.totalMinor) - BigInt(invoice.paidMinor);
    const { locale } = await loadTenant(tx, scope.tenantId);
    const why =
      due === 0n ? 'This invoice is paid in full.' : `The amount due is only ${formatMoney(due, currency, locale)}.`;
    const tooMuch = new DomainError('INVALID', why, ['amount']);
    const minor = toMinor(amount, currency);
    if (minor === null && isTooLarge(amount, currency)) throw tooMuch;
    if (minor === null || minor === 0n)
      throw new DomainError(
        'INVALID',
        `An amount in ${currency} must be greater than zero and can have at most ${currencyDigits(currency)} decimals.`,
        ['amount'],
      );
    if (minor > due) throw tooMuch;
    const values = [newId(), invoice.id, invoice.sellerId, minor.toString(), currency];
    await tx.query(sql.insertPayment, [...values, method || null, paidAt ?? now, now]);
    await tx.query(sql.addPaid, [invoice.id, minor.toString(), now]);
    if (minor === due && order.status === 'CONFIRMED')
      await tx.query(sql.setOrderStatus, [order.id, 'PAID', null, now]);
    recordOrderUpdated(tx, order);
    audit['payment.recorded'].after({
      id: invoice.id,
      number: invoice.number,
      amount: fromMinor(minor, currency),
      currency,
    });
    return invoice.id;
  },
});
