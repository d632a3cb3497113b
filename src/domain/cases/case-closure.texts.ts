import { defineTexts } from '../shared/translations.js';

/** Why a conversation counts as solved, or does not. */
export const closureTexts = defineTexts('case-closure', {
  thanked: {
    es: 'El cliente dio las gracias o dijo que quedó resuelto.',
    en: 'The customer said thanks or that the issue is solved.',
  },
  silent: {
    es: 'Se le respondió y lleva {hours} horas sin escribir.',
    en: 'The customer was answered and has not written for {hours} hours.',
  },
  waits: { es: 'El cliente espera una respuesta.', en: 'The customer waits for an answer.' },
  recent: {
    es: 'Se le respondió hace poco; todavía puede contestar.',
    en: 'The customer was answered recently and may still reply.',
  },
  undelivered: { es: 'La última respuesta no le llegó.', en: 'The last answer did not reach the customer.' },
  upset: { es: 'El último mensaje del cliente fue de molestia.', en: 'The customer was upset in the last message.' },
});
