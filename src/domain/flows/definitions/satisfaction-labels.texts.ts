import { defineTexts } from '../../shared/translations.js';

/** The flow's name, description and step labels, shown to staff of the business. */
export const satisfactionLabels = defineTexts('satisfaction-labels', {
  name: { es: 'Satisfacción', en: 'Satisfaction' },
  description: {
    es: 'Pregunta una vez por cada caso cerrado cómo fue la atención, del 1 al 5.',
    en: 'Asks once per closed case how the service was, from 1 to 5.',
  },
  once: { es: 'Revisa si ya se preguntó por este caso', en: 'Checks whether it already asked about this case' },
  'how-was-it': { es: 'Pregunta cómo fue la atención', en: 'Asks how the service was' },
  rate: { es: 'Registra la calificación', en: 'Records the rating' },
  after: { es: 'Revisa si la calificación es baja', en: 'Checks whether the rating is low' },
  thanks: { es: 'Agradece', en: 'Says thanks' },
  sorry: { es: 'Se disculpa', en: 'Apologizes' },
  'to-a-person': { es: 'El cliente calificó mal la atención', en: 'The customer gave a low rating' },
});
