import { defineTexts } from '../shared/translations.js';

/** Messages for the tenant's users that say why a received file is not kept. */
export const mediaTexts = defineTexts('media', {
  WRONG_TYPE: {
    es: 'El archivo no es lo que dice ser ({announced}) y no se guardó.',
    en: 'The file is not what it says it is ({announced}) and was not kept.',
  },
  PROGRAM: {
    es: 'El archivo es un programa y no se guardó.',
    en: 'The file is a program and was not kept.',
  },
  EMPTY: { es: 'El archivo está vacío.', en: 'The file is empty.' },
});
