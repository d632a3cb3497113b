import { defineTexts } from '../../shared/translations.js';

/** The flow's name, description and step labels, shown to staff of the business. */
export const paymentReminderLabels = defineTexts('payment-reminder-labels', {
  name: { es: 'Recordatorio de pago', en: 'Payment reminder' },
  description: {
    es: 'Recuerda al cliente la factura que venció y no está pagada por completo.',
    en: 'Reminds the customer of an invoice that is overdue and not fully paid.',
  },
  'until-first': { es: 'Espera un día desde el vencimiento', en: 'Waits a day from the due date' },
  first: { es: 'Recuerda la factura', en: 'Reminds them of the invoice' },
  'until-second': { es: 'Espera hasta el cuarto día', en: 'Waits until the fourth day' },
  second: { es: 'Pregunta si pudo revisarla', en: 'Asks whether they could look at it' },
  'until-last': { es: 'Espera hasta el séptimo día', en: 'Waits until the seventh day' },
  last: { es: 'Recuerda la factura por última vez', en: 'Reminds them of the invoice one last time' },
  'until-task': { es: 'Espera hasta el décimo día', en: 'Waits until the tenth day' },
  'check-payment': { es: 'Deja una tarea para revisar el pago', en: 'Leaves a task to check the payment' },
  thanks: { es: 'Agradece el aviso', en: 'Says thanks for the reply' },
  'is-settled': { es: 'Termina: el cliente dice que pagó', en: 'Ends: the customer says that it is paid' },
  'left-to-agent': {
    es: 'Espera hasta el décimo día: el agente responde al cliente',
    en: 'Waits until the tenth day: the agent answers the customer',
  },
  'task-unpaid': { es: 'Deja una tarea si sigue sin pagar', en: 'Leaves a task if it is still not paid' },
  'is-something-else': {
    es: 'Termina: el cliente contestó otra cosa',
    en: 'Ends: the customer replied with something else',
  },
  'by-a-person': { es: 'Deja una tarea si no se pudo escribir', en: 'Leaves a task if it could not write' },
  'to-the-seller': { es: 'Deja una tarea a quien vende', en: 'Leaves the seller a task' },
});
