import { defineWordings } from '../../../domain/shared/translations.js';

/** Visits and hours: asked for, noted, booked, moved, cancelled. */
export const appointmentWordings = defineWordings('local-answer-appointments', {
  askWhen: {
    es: ['¿Qué día y a qué hora le gustaría?', '¿Para qué día y hora la quiere?'],
    en: ['Which day and time would you like?', 'For which day and time?'],
  },
  visitNoted: {
    es: [
      'Ya pasé su solicitud; una persona del equipo le confirma la hora por aquí.',
      'Anotado: el equipo le confirma la cita por este medio.',
    ],
    en: [
      'I have passed on your request; somebody of our team confirms the time here.',
      'Noted: our team confirms the appointment here.',
    ],
  },
  visitNotedFor: {
    es: [
      'Anotado: {what}. Una persona del equipo le confirma la hora por aquí.',
      'Anotado: {what}. El equipo le confirma la cita por este medio.',
    ],
    en: [
      'Noted: {what}. Somebody of our team confirms the time here.',
      'I have noted: {what}. Our team confirms the appointment here.',
    ],
  },
  withStaff: {
    es: ['con {name}'],
    en: ['with {name}'],
  },
  underName: {
    es: ['para {name}'],
    en: ['for {name}'],
  },
  hoursFree: {
    es: ['Tengo libre: {hours}. ¿Cuál le sirve?', 'Le puedo ofrecer: {hours}. ¿Cuál prefiere?'],
    en: ['I have: {hours}. Which one suits you?', 'I can offer: {hours}. Which one do you prefer?'],
  },
  hourTaken: {
    es: ['A esa hora no hay lugar.', 'Esa hora no está libre.'],
    en: ['That time is taken.', 'Somebody has that time already.'],
  },
  bookHour: {
    es: ['¿Le reservo la cita: {hour}?', 'Está libre: {hour}. ¿Se la reservo?'],
    en: ['Shall I book it: {hour}?', 'We can do: {hour}. Shall I book it?'],
  },
  moveHour: {
    es: ['Su cita es: {before}. ¿La cambio a: {hour}?', 'Está libre: {hour}. ¿Cambio su cita, que es: {before}?'],
    en: [
      'Your appointment is: {before}. Shall I move it to: {hour}?',
      'We can do: {hour}. Shall I move yours, which is: {before}?',
    ],
  },
  yourHour: { es: ['Su cita es: {hour}.'], en: ['Your appointment is: {hour}.'] },
  hourBooked: { es: ['Listo, su cita quedó agendada: {hour}.'], en: ['Done, your appointment is booked: {hour}.'] },
  hourMoved: { es: ['Listo, su cita quedó cambiada: {hour}.'], en: ['Done, your appointment is moved: {hour}.'] },
  cancelHour: { es: ['Su cita es: {hour}. ¿La cancelo?'], en: ['Your appointment is: {hour}. Shall I cancel it?'] },
  hourCancelled: {
    es: ['Listo, su cita quedó cancelada: {hour}.'],
    en: ['Done, your appointment is cancelled: {hour}.'],
  },
  noAppointment: {
    es: ['No encuentro una cita suya por venir.'],
    en: ["I can't find an appointment of yours to come."],
  },
  hourKept: { es: ['De acuerdo, no cambio nada.'], en: ['All right, I change nothing.'] },
});
