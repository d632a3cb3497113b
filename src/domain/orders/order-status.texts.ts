import { defineTexts, type Words } from '../shared/translations.js';
import type { OrderStatus } from './order.entity.js';

/** The statuses of an order, as people read them. */
export const orderStatusWords = {
  PENDING: { es: 'Por confirmar', en: 'To be confirmed' },
  CONFIRMED: { es: 'Confirmado', en: 'Confirmed' },
  PAID: { es: 'Pagado', en: 'Paid' },
  FULFILLED: { es: 'Entregado', en: 'Fulfilled' },
  CANCELLED: { es: 'Cancelado', en: 'Cancelled' },
} satisfies Record<OrderStatus, Words>;
export const orderStatusTexts = defineTexts('order-status', orderStatusWords);
