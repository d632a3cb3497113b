import { defineTexts } from '../../shared/translations.js';

/** The flow's name, description and step labels, shown to staff of the business. */
export const cartRecoveryLabels = defineTexts('cart-recovery-labels', {
  name: { es: 'Recuperación de carritos', en: 'Cart recovery' },
  description: {
    es: 'Recuerda al cliente el pedido que armó y no confirmó. Mientras tanto, el seguimiento no le escribe.',
    en: 'Reminds the customer of the order that they put together and did not place. Meanwhile, the follow-up does not write to them.',
  },
  'some-hours': { es: 'Espera unas horas', en: 'Waits some hours' },
  first: { es: 'Recuerda lo que eligió, con el total', en: 'Reminds them of what they chose, with the total' },
  'a-day': { es: 'Espera casi un día', en: 'Waits almost a day' },
  second: { es: 'Pregunta qué lo detiene', en: 'Asks what holds them back' },
  'three-days': { es: 'Espera hasta el tercer día', en: 'Waits until the third day' },
  last: { es: 'Se despide', en: 'Says goodbye' },
  'two-weeks': { es: 'Espera hasta el día catorce', en: 'Waits until day fourteen' },
  nurture: { es: 'Pasa el lead a maduración', en: 'Moves the lead to nurturing' },
});
