import { defineTexts } from '../../shared/translations.js';

/**
 * Reminders of an invoice, and the title of the task that follows them. `amount` is what is still owed at the time of sending. A payment
 * may be on its way, so each text allows for it, and none threatens.
 */
export const paymentReminderTexts = defineTexts('payment-reminder', {
  first: {
    es: 'Le recuerdo la factura {number}, que vencía el {day}: quedan {amount} por pagar. Si ya hizo el pago, no tome en cuenta este mensaje. ¡Gracias!',
    en: 'A reminder of invoice {number}, which was due on {day}: {amount} is still to be paid. If you have already paid, please disregard this message. Thank you!',
  },
  second: {
    es: '¿Pudo revisar la factura {number}? Vencía el {day} y quedan {amount} por pagar. Si ya pagó o tiene alguna duda, cuénteme y lo revisamos.',
    en: 'Did you have a chance to look at invoice {number}? It was due on {day}, and {amount} is still to be paid. If you have paid or have a question, tell me and we will look at it.',
  },
  last: {
    es: 'Este es mi último recordatorio de la factura {number}, que vencía el {day}: quedan {amount} por pagar. Si le conviene pagarla de otra forma o en otra fecha, escríbame y lo vemos.',
    en: 'This is my last reminder of invoice {number}, which was due on {day}: {amount} is still to be paid. If another way or day to pay suits you better, write to me and we will find one.',
  },
  thanksPaid: {
    es: 'Gracias por avisarnos. Revisamos el pago, y si falta algo le escribimos.',
    en: 'Thank you for telling us. We will check the payment, and write to you if anything is missing.',
  },
  thanksLater: { es: 'De acuerdo, gracias por avisarnos.', en: 'All right, thank you for telling us.' },
  taskPaid: {
    es: 'Revisar el pago de la factura {number}: {hasName, select, yes {{name}} other {el cliente}} dice que ya pagó, y quedan {amount} por registrar',
    en: 'Check the payment of invoice {number}: {hasName, select, yes {{name}} other {the customer}} says that it is paid, and {amount} is still to be recorded',
  },
  task: {
    es: 'Cobrar la factura {number}{hasName, select, yes { a {name}} other {}}: vencía el {day} y quedan {amount} por pagar',
    en: 'Collect invoice {number}{hasName, select, yes { from {name}} other {}}: it was due on {day}, and {amount} is still to be paid',
  },
});
