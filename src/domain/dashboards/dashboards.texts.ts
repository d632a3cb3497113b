import { defineTexts } from '../shared/translations.js';

/** Titles of alerts about a widget that has passed its threshold. */
export const dashboardTexts = defineTexts('dashboards', {
  above: {
    es: '{title}: {value, number} pasa de {limit, number}',
    en: '{title}: {value, number} is above {limit, number}',
  },
  below: {
    es: '{title}: {value, number} no llega a {limit, number}',
    en: '{title}: {value, number} is below {limit, number}',
  },
});
