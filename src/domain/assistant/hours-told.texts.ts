import { defineTexts } from '../shared/translations.js';

/** The working hours of a business, as the agent tells them to customers. */
export const hoursTexts = defineTexts('hours-told', {
  title: { es: 'Horario de atención', en: 'Opening hours' },
  open: { es: 'Atendemos {open}.', en: 'We are open {open}.' },
  closed: { es: '{days} cerramos.', en: 'We are closed {days}.' },
  everyDay: { es: 'todos los días', en: 'every day' },
  row: { es: 'de {first} a {last}', en: '{first} to {last}' },
  some: { es: 'los {days}', en: 'on {days}' },
  times: { es: 'de {from} a {to}', en: 'from {from} to {to}' },
  /** The names of working days have the same form in Spanish for one and for several. */
  workdays: { es: '{day}', en: '{day}s' },
  weekends: { es: '{day}s', en: '{day}s' },
  afterMidnight: { es: '{time} de la madrugada', en: '{time} am' },
});
