import { defineTexts } from '../../domain/shared/translations.js';

/** The texts that a visitor reads in the browser after sending a form. */
export const formTexts = defineTexts('form', {
  taken: { es: 'Gracias, recibimos su mensaje.', en: 'Thank you, we have your message.' },
  tooLong: {
    es: 'El mensaje es demasiado largo. Acórtelo e inténtelo de nuevo.',
    en: 'The message is too long. Shorten it and try again.',
  },
  tooMany: {
    es: 'Demasiados envíos. Inténtelo de nuevo en un minuto.',
    en: 'Too many messages. Try again in a minute.',
  },
});
