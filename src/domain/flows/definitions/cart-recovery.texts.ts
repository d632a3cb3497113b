import { defineTexts } from '../../shared/translations.js';

/** Messages to a customer who put together an order and did not place it. `items` and `total` are as they are at the time of sending. */
export const cartRecoveryTexts = defineTexts('cart-recovery', {
  more: {
    es: '{count, plural, one {# producto más} other {# productos más}}',
    en: '{count, plural, one {# more product} other {# more products}}',
  },
  first: {
    es: 'Tengo anotado lo que eligió: {items}{hasTotal, select, yes {. Son {total} en total} other {}}. ¿Lo pedimos, o quiere cambiar algo?',
    en: 'I have noted what you chose: {items}{hasTotal, select, yes {. That is {total} in total} other {}}. Shall we order it, or would you like to change anything?',
  },
  second: {
    es: '¿Seguimos con su pedido de {items}? {hasTotal, select, yes {El total de hoy es {total}. } other {}}Si algo lo detiene, como la entrega o el pago, con gusto le ayudo.',
    en: 'Shall we go on with your order of {items}? {hasTotal, select, yes {Today’s total is {total}. } other {}}If anything holds you back, such as delivery or payment, I am happy to help.',
  },
  last: {
    es: 'Este es mi último mensaje sobre su pedido de {items}. Cuando le convenga, escríbame y lo retomamos donde quedamos.',
    en: 'This is my last message about your order of {items}. Write to me whenever it suits you, and we will pick it up where we left off.',
  },
});
