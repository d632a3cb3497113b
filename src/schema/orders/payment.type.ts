import { ID } from 'type-graphql';
import { Payment, paidAmount } from '../../domain/orders/index.js';
import { windowOn } from '../read/window.js';
import { DateTimeScalar, DecimalScalar } from '../scalars/index.js';

const payment = windowOn(Payment);

@payment.Type('Payment', { description: 'An amount that was paid on an invoice.' })
export class PaymentType {
  @payment.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @payment.Computed(() => DecimalScalar, {
    description: 'The amount, in the currency of the invoice.',
    sql: paidAmount,
  })
  amount!: string;

  @payment.Column(() => String, { nullable: true, description: 'How it was paid; null if that was not noted.' })
  method!: string | null;

  @payment.Column(() => DateTimeScalar, { description: 'When it was paid.' })
  paidAt!: Date;

  @payment.Column(() => DateTimeScalar, { description: 'When it was recorded.' })
  createdAt!: Date;
}
