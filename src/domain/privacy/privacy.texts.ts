import { defineTexts } from '../shared/translations.js';

export const privacyTexts = defineTexts('privacy', {
  /** Replaces erased texts that may not be empty, such as the title of an alert. */
  erased: { es: 'Borrado', en: 'Erased' },
});
