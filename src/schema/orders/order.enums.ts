import { orderPayments, orderStatuses } from '../../domain/orders/index.js';
import { enumOf } from '../enum-of.js';

export const OrderStatusEnum = enumOf('OrderStatus', 'The status of an order.', orderStatuses, {
  PENDING: 'Waits for a manager’s approval, since its total is above the limit of the tenant. The stock is reserved.',
  CONFIRMED: 'Confirmed; its invoice exists and is not fully paid.',
  PAID: 'Confirmed and fully paid.',
  FULFILLED: 'Handed over to the customer.',
  CANCELLED: 'Cancelled; the stock was returned and the invoice is void.',
});

export const OrderPaymentEnum = enumOf(
  'OrderPayment',
  'How much of a confirmed order is paid, by its invoice.',
  orderPayments,
  {
    UNPAID: 'Nothing is paid.',
    PARTLY_PAID: 'A part is paid.',
    PAID: 'All is paid.',
  },
);
