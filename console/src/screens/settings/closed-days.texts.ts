import { defineTexts } from '../../app/intl';

export const closedDaysTexts = defineTexts({
  title: { es: 'Días cerrados', en: 'Closed days' },
  what: {
    es: 'Feriados y otros días en que nadie trabaja: no se ofrecen ni reservan citas, y se indica a los clientes cuándo habrá alguien. Las citas ya reservadas se conservan.',
    en: 'Holidays and other days when nobody works: no appointments are offered or booked, and customers are told when someone will be back. Appointments already booked stay.',
  },
  none: { es: 'No hay días cerrados.', en: 'There are no closed days.' },
  day: { es: 'Día', en: 'Day' },
  yearly: { es: 'Se repite cada año', en: 'Repeats every year' },
  eachYear: { es: 'cada año', en: 'every year' },
  past: { es: 'ya pasó', en: 'past' },
  add: { es: 'Agregar', en: 'Add' },
  open: { es: 'Abrir el {day}', en: 'Open on {day}' },
});
