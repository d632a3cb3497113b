import { orderStatuses } from '../../domain/orders/index.js';
import { enumOf } from '../enum-of.js';

export const OrderStatusEnum = enumOf('OrderStatus', 'How an order stands.', orderStatuses, {
  PENDING: 'Waits for a manager, since its total is above the limit of the tenant. The stock is reserved.',
  CONFIRMED: 'Accepted; its invoice is there and not wholly paid.',
  PAID: 'Accepted and wholly paid.',
  FULFILLED: 'Handed over to the customer.',
  CANCELLED: 'Called off; the stock was given back and the invoice is void.',
});
