import { defineTexts } from '../../app/intl';

export const bookTexts = defineTexts({
  book: { es: 'Reservar una cita', en: 'Book an appointment' },
  title: { es: 'Cita con {name}', en: 'Appointment with {name}' },
  subject: { es: 'Asunto', en: 'Subject' },
  subjectHint: { es: 'Visita para medir', en: 'Site visit to take measurements' },
  who: { es: 'Quién atiende', en: 'Who attends' },
  anybody: { es: 'Quien esté libre', en: 'Anyone available' },
  minutes: { es: 'Duración', en: 'Duration' },
  minuteCount: { es: '{count} min', en: '{count} min' },
  location: { es: 'Lugar o enlace', en: 'Location or link' },
  day: { es: 'Día', en: 'Day' },
  hour: { es: 'Hora disponible', en: 'Available time' },
  noHours: { es: 'Ese día no hay horas disponibles.', en: 'No times are available that day.' },
  noneSoon: {
    es: 'No hay horas disponibles ese día ni en las dos semanas siguientes.',
    en: 'No times are available that day or in the following two weeks.',
  },
  nextFree: { es: 'Ir al {day}', en: 'Go to {day}' },
  chooseHour: { es: 'Elija una hora.', en: 'Choose a time.' },
  make: { es: 'Reservar', en: 'Book' },
  booked: { es: 'Cita reservada: {at}, con {seller}.', en: 'Appointment booked: {at}, with {seller}.' },
});
