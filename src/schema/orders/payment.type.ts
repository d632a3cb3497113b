import { ID } from 'type-graphql';
import { Payment, paidAmount, payerOf } from '../../domain/orders/index.js';
import { connectionOf } from '../connection.js';
import { ownedBy, paidBy, range } from '../read/filters.js';
import { windowOn } from '../read/window.js';
import { DateTimeScalar, DecimalScalar } from '../scalars/index.js';

const payment = windowOn(Payment, { list: 'payments', defaultOrder: 'PAID_AT', hasOwner: true });

@payment.Type('Payment', {
  description: 'An amount that was paid on an invoice.',
  plural: 'payments',
  filters: [paidBy('Only payments on orders of this contact.', payerOf)],
})
export class PaymentType {
  @payment.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @payment.Computed(() => DecimalScalar, {
    description: 'The amount, in the currency of the invoice.',
    sql: paidAmount,
  })
  amount!: string;

  @payment.Column(() => String, { description: 'The currency of the amount (ISO 4217).' })
  currency!: string;

  @payment.Column(() => String, { nullable: true, description: 'How it was paid; null if that was not noted.' })
  method!: string | null;

  @payment.Column(() => DateTimeScalar, {
    description: 'When it was paid.',
    filter: range('Only payments that were paid in this range: from inclusive, to exclusive.'),
    sort: { as: 'PAID_AT', description: 'When it was paid.' },
  })
  paidAt!: Date;

  @payment.Column(() => DateTimeScalar, { description: 'When it was recorded.' })
  createdAt!: Date;

  @payment.One('Invoice', { by: 'invoiceId', nullable: true, description: 'The invoice that it was paid on.' })
  invoice?: unknown;

  @payment.One('Seller', {
    by: 'sellerId',
    filter: ownedBy('Only payments on orders of this seller.'),
    nullable: true,
    description: 'The seller of the order; null if it has none.',
  })
  seller?: unknown;
}

export const { Edge: PaymentEdge, Connection: PaymentConnection } = connectionOf(PaymentType, 'Payment');
