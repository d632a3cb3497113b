import { defineTexts } from '../../shared/translations.js';

/** The flow's name, description and step labels, shown to staff of the business. */
export const appointmentOfferLabels = defineTexts('appointment-offer-labels', {
  name: { es: 'Citas sin confirmar', en: 'Unconfirmed appointments' },
  description: {
    es: 'Le escribe al cliente que no contestó si se le reserva la cita. Mientras tanto, el seguimiento no le escribe.',
    en: 'Writes to a customer who did not answer whether to book the appointment. Meanwhile, the follow-up does not write to them.',
  },
  'some-hours': { es: 'Espera unas horas', en: 'Waits some hours' },
  first: { es: 'Pregunta otra vez por la cita', en: 'Asks about the appointment again' },
  'a-day': { es: 'Espera casi un día', en: 'Waits almost a day' },
  last: { es: 'Pregunta por última vez', en: 'Asks for the last time' },
  'two-weeks': { es: 'Espera hasta el día catorce', en: 'Waits until day fourteen' },
  nurture: { es: 'Pasa el lead a maduración', en: 'Moves the lead to nurturing' },
});
