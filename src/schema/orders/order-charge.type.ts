import { orderCharges } from '../../domain/orders/index.js';
import { windowOnSql } from '../read/window.js';
import { DecimalScalar } from '../scalars/index.js';

const charge = windowOnSql<{ label: string; amount: string }>('order_charge', orderCharges);

@charge.Type('OrderCharge', {
  description:
    'Something agreed on that an order costs besides its products, such as a delivery, or less, such as a discount.',
})
export class OrderChargeType {
  @charge.Column(() => String, { description: 'What it is for.' })
  label!: string;

  @charge.Column(() => DecimalScalar, {
    description: 'The amount in the currency of the order; negative if it is taken off.',
  })
  amount!: string;
}
