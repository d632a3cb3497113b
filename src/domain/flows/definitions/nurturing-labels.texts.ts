import { defineTexts } from '../../shared/translations.js';

/** The flow's name, description and step labels, shown to staff of the business. */
export const nurturingLabels = defineTexts('nurturing-labels', {
  name: { es: 'Maduración', en: 'Nurturing' },
  description: {
    es: 'Escribe de vez en cuando a quien no compró, y solo si hay algo nuevo de lo que le interesa.',
    en: 'Writes now and then to people who did not buy, and only if there is something new about what interests them.',
  },
  'until-first': { es: 'Espera dos semanas', en: 'Waits two weeks' },
  first: { es: 'Cuenta algo útil, si lo hay', en: 'Tells something useful, if there is anything' },
  'until-second': { es: 'Espera hasta el día treinta', en: 'Waits until day thirty' },
  second: { es: 'Cuenta algo nuevo, si lo hay', en: 'Tells something new, if there is anything' },
  'until-third': { es: 'Espera hasta el día sesenta', en: 'Waits until day sixty' },
  third: { es: 'Cuenta algo nuevo, si lo hay', en: 'Tells something new, if there is anything' },
  'until-last': { es: 'Espera hasta el día noventa', en: 'Waits until day ninety' },
  last: {
    es: 'Cuenta algo nuevo por última vez, si lo hay',
    en: 'Tells something new one last time, if there is anything',
  },
});
