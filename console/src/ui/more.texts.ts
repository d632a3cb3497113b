import { defineTexts } from '../app/intl';

export const moreTexts = defineTexts({
  more: { es: 'Ver más', en: 'Show more' },
});
