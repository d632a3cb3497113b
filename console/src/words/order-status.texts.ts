import { defineTexts } from '../app/intl';

export const orderStatusTexts = defineTexts({
  PENDING: { es: 'Pendiente', en: 'Pending' },
  CONFIRMED: { es: 'Confirmado', en: 'Confirmed' },
  PAID: { es: 'Pagado', en: 'Paid' },
  FULFILLED: { es: 'Entregado', en: 'Fulfilled' },
  CANCELLED: { es: 'Cancelado', en: 'Cancelled' },
});
