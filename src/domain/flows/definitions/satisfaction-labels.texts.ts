import { defineTexts } from '../../shared/translations.js';

/** The flow's name, description and step labels, shown to staff of the business. */
export const satisfactionLabels = defineTexts('satisfaction-labels', {
  name: { es: 'Satisfacción', en: 'Satisfaction' },
  description: {
    es: 'Pregunta una vez por caso cerrado cómo fue la atención, del 1 al 5.',
    en: 'Asks once for each closed case how the customer found it, from 1 to 5.',
  },
  once: { es: 'Mira si ya se preguntó por este caso', en: 'Looks whether this case was asked about before' },
  'how-was-it': { es: 'Pregunta cómo fue la atención', en: 'Asks how it was' },
  rate: { es: 'Anota la calificación', en: 'Notes the rating' },
  after: { es: 'Mira si la calificación es baja', en: 'Looks whether the rating is low' },
  thanks: { es: 'Agradece', en: 'Gives thanks' },
  sorry: { es: 'Se disculpa', en: 'Apologises' },
  'to-a-person': { es: 'El cliente calificó mal la atención', en: 'The customer gave a low rating' },
});
