import { defineTexts } from '../shared/translations.js';

/** Why an order waits for a person, and the alert that says so. */
export const orderTexts = defineTexts('orders', {
  aboveLimit: {
    es: 'El total de {total} supera el límite de {allowed}: una persona tiene que confirmarlo.',
    en: 'The total of {total} is above the limit of {allowed}: a person must confirm it.',
  },
  otherCurrency: {
    es: 'El total de {total} no está en la moneda del límite de {allowed}: una persona tiene que confirmarlo.',
    en: 'The total of {total} is not in the currency of the limit of {allowed}: a person must confirm it.',
  },
  waitingTitle: { es: 'El pedido {number} espera confirmación', en: 'Order {number} waits for confirmation' },
});
