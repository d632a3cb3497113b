import { defineTexts } from '../shared/translations.js';

/** Texts in leads that come from an advertisement. */
export const adTexts = defineTexts('ads', {
  unnamed: { es: 'Formulario de un anuncio', en: 'Ad form' },
});
