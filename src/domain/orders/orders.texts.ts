import { defineTexts, type Language } from '../shared/translations.js';

/** Texts that say why an order must be confirmed by a person, and the title of its alert. */
export const orderTexts = defineTexts('orders', {
  aboveLimit: {
    es: 'El total de {total} supera el límite de {allowed}: una persona tiene que confirmarlo.',
    en: 'The total of {total} is above the limit of {allowed}: a person must confirm it.',
  },
  agreedCharges: {
    es: 'Lleva cargos o descuentos acordados en el chat ({total} en vez de {list}): una persona tiene que confirmarlo.',
    en: 'It has charges or discounts that were agreed in the chat ({total} instead of {list}): a person must confirm it.',
  },
  agreedInChat: { es: 'Según lo acordado en el chat', en: 'As agreed in the chat' },
  otherCurrency: {
    es: 'El total de {total} no está en la moneda del límite de {allowed}: una persona tiene que confirmarlo.',
    en: 'The total of {total} is not in the currency of the limit of {allowed}: a person must confirm it.',
  },
  waitingTitle: { es: 'El pedido {number} espera confirmación', en: 'Order {number} is waiting for confirmation' },
});

/** The name of a charge that has none. */
export const agreedInChat = (language: Language): string => orderTexts(language, 'agreedInChat');
