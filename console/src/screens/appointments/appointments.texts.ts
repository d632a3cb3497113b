import { defineTexts } from '../../app/intl';

export const bookTexts = defineTexts({
  book: { es: 'Reservar una cita', en: 'Book an appointment' },
  title: { es: 'Cita con {name}', en: 'Appointment with {name}' },
  subject: { es: 'De qué se trata', en: 'What it is about' },
  subjectHint: { es: 'Visita para medir', en: 'A visit to measure' },
  who: { es: 'Quién atiende', en: 'Who meets them' },
  anybody: { es: 'Quien esté libre', en: 'Whoever is free' },
  minutes: { es: 'Cuánto dura', en: 'How long' },
  minuteCount: { es: '{count} min', en: '{count} min' },
  location: { es: 'Lugar o enlace', en: 'Place or link' },
  day: { es: 'Día', en: 'Day' },
  hour: { es: 'Hora libre', en: 'Free hour' },
  noHours: { es: 'Ese día no hay horas libres.', en: 'No hour is free on that day.' },
  noneSoon: {
    es: 'Ni ese día ni en las dos semanas siguientes hay horas libres.',
    en: 'No hour is free on that day, nor in the two weeks after it.',
  },
  nextFree: { es: 'Ir al {day}', en: 'Go to {day}' },
  chooseHour: { es: 'Elija una hora.', en: 'Choose an hour.' },
  make: { es: 'Reservar', en: 'Book' },
  booked: { es: 'Cita el {at} con {seller}.', en: 'Appointment on {at} with {seller}.' },
});
