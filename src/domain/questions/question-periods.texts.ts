import { defineTexts } from '../shared/translations.js';

export const periodTexts = defineTexts('question-periods', {
  TODAY: { es: 'hoy', en: 'today' },
  YESTERDAY: { es: 'ayer', en: 'yesterday' },
  LAST_7_DAYS: { es: 'en los últimos 7 días', en: 'in the last 7 days' },
  LAST_30_DAYS: { es: 'en los últimos 30 días', en: 'in the last 30 days' },
  LAST_90_DAYS: { es: 'en los últimos 90 días', en: 'in the last 90 days' },
  LAST_365_DAYS: { es: 'en los últimos 365 días', en: 'in the last 365 days' },
  THIS_WEEK: { es: 'esta semana', en: 'this week' },
  THIS_MONTH: { es: 'este mes', en: 'this month' },
  firstHalf: { es: '1.ª quincena de {month}', en: '{month}, first half' },
  secondHalf: { es: '2.ª quincena de {month}', en: '{month}, second half' },
  quarter: { es: '{quarter}.º trimestre de {year}', en: 'Q{quarter} {year}' },
  LAST_MONTH: { es: 'el mes pasado', en: 'last month' },
  THIS_YEAR: { es: 'este año', en: 'this year' },
  ALL: { es: 'desde el inicio', en: 'since the start' },
  day: { es: 'el {from}', en: 'on {from}' },
  days: { es: 'del {from} al {last}', en: 'from {from} to {last}' },
  month: { es: 'en {from}', en: 'in {from}' },
  since: { es: 'desde el {from}', en: 'since {from}' },
  until: { es: 'hasta el {last}', en: 'until {last}' },
});
