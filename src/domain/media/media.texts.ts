import { defineTexts } from '../shared/translations.js';

/** Messages for the tenant's users that say why a received file is not kept. */
export const mediaTexts = defineTexts('media', {
  WRONG_TYPE: {
    es: 'El archivo no es del tipo que indica ({announced}) y no se guardó.',
    en: 'The file is not of the type it claims ({announced}) and was not stored.',
  },
  PROGRAM: {
    es: 'El archivo es un programa y no se guardó.',
    en: 'The file is a program and was not stored.',
  },
  EMPTY: { es: 'El archivo está vacío.', en: 'The file is empty.' },
});
