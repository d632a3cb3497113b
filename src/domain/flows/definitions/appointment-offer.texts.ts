import { defineTexts } from '../../shared/translations.js';

/**
 * Messages to a customer who did not answer whether an appointment is to be made. They do not say that an hour is free: that is known only
 * when the customer says yes.
 */
export const appointmentOfferTexts = defineTexts('appointment-offer', {
  book: {
    es: 'Quedó pendiente su cita. ¿Se la reservo: {hour}?',
    en: 'Your appointment is still open. Shall I book it: {hour}?',
  },
  move: {
    es: 'Quedó pendiente cambiar su cita, que es: {before}. ¿La cambio a: {hour}?',
    en: 'Moving your appointment is still open; it is: {before}. Shall I move it to: {hour}?',
  },
  choose: {
    es: 'Quedó pendiente la hora de su cita. ¿Cuál le sirve: {hours}?',
    en: 'The time of your appointment is still open. Which one suits you: {hours}?',
  },
  passed: {
    es: 'Quedó pendiente su cita, y esa hora ya pasó. ¿Qué otro día le sirve?',
    en: 'Your appointment is still open, and that time is over. Which other day suits you?',
  },
  lastBook: {
    es: 'Es mi último mensaje sobre su cita. ¿Se la reservo: {hour}?',
    en: 'This is my last message about your appointment. Shall I book it: {hour}?',
  },
  lastMove: {
    es: 'Es mi último mensaje sobre el cambio de su cita, que es: {before}. ¿La cambio a: {hour}?',
    en: 'This is my last message about moving your appointment, which is: {before}. Shall I move it to: {hour}?',
  },
  lastChoose: {
    es: 'Es mi último mensaje sobre su cita. ¿Le sirve alguna de estas horas: {hours}?',
    en: 'This is my last message about your appointment. Does one of these times suit you: {hours}?',
  },
  lastPassed: {
    es: 'Es mi último mensaje sobre su cita. Si todavía la quiere, ¿qué día le sirve?',
    en: 'This is my last message about your appointment. If you still want it, which day suits you?',
  },
});
