import { defineTexts } from '../../domain/shared/translations.js';

/** The texts that a visitor reads in the browser after sending a form. */
export const formTexts = defineTexts('form', {
  taken: { es: 'Gracias, recibimos su mensaje.', en: 'Thank you, we have your message.' },
  tooMany: {
    es: 'Demasiados envíos. Inténtelo de nuevo en un minuto.',
    en: 'Too many messages. Try again in a minute.',
  },
});
