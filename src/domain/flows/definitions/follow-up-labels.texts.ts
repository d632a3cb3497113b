import { defineTexts } from '../../shared/translations.js';

/** The flow's name, description and step labels, shown to staff of the business. */
export const followUpLabels = defineTexts('follow-up-labels', {
  name: { es: 'Seguimiento', en: 'Follow-up' },
  description: {
    es: 'Retoma las consultas de compra que el cliente dejó sin responder.',
    en: 'Picks up purchase inquiries that the customer left without a reply.',
  },
  'a-day': { es: 'Espera un día', en: 'Waits a day' },
  value: { es: 'Ofrece ayuda con lo que preguntó', en: 'Offers help with what they asked' },
  'four-days': { es: 'Espera hasta el cuarto día', en: 'Waits until the fourth day' },
  urgency: { es: 'Recuerda precio y existencias', en: 'Reminds them of price and stock' },
  'a-week': { es: 'Espera hasta el séptimo día', en: 'Waits until the seventh day' },
  'last-chance': { es: 'Se despide', en: 'Says goodbye' },
  'two-weeks': { es: 'Espera hasta el día catorce', en: 'Waits until day fourteen' },
  nurture: { es: 'Pasa el lead a maduración', en: 'Moves the lead to nurturing' },
});
