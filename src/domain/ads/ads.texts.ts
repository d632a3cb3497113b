import { defineTexts } from '../shared/translations.js';

/** What stands in a lead that an advertisement brought. */
export const adTexts = defineTexts('ads', {
  unnamed: { es: 'Formulario de un anuncio', en: 'Advertisement form' },
});
