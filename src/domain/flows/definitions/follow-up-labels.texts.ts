import { defineTexts } from '../../shared/translations.js';

/** The flow's name, description and step labels, shown to staff of the business. */
export const followUpLabels = defineTexts('follow-up-labels', {
  name: { es: 'Seguimiento', en: 'Follow-up' },
  description: {
    es: 'Retoma las consultas de compra que el cliente dejó sin responder.',
    en: 'Comes back to questions about buying that the customer did not pursue.',
  },
  'a-day': { es: 'Espera un día', en: 'Waits a day' },
  value: { es: 'Ofrece ayuda con lo que preguntó', en: 'Offers help with what was asked' },
  'four-days': { es: 'Espera hasta el cuarto día', en: 'Waits until the fourth day' },
  urgency: { es: 'Recuerda precio y existencias', en: 'Reminds of price and stock' },
  'a-week': { es: 'Espera hasta el séptimo día', en: 'Waits until the seventh day' },
  'last-chance': { es: 'Se despide del tema', en: 'Takes leave of the subject' },
  'two-weeks': { es: 'Espera hasta el día catorce', en: 'Waits until day fourteen' },
  nurture: { es: 'Pasa el lead a maduración', en: 'Moves the lead to nurturing' },
});
