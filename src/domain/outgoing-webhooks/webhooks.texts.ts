import { defineTexts } from '../shared/translations.js';

/** The alerts of an address that does not take what it is sent. */
export const webhookTexts = defineTexts('webhooks', {
  off: {
    es: 'El webhook de {host} se apagó: su receptor respondió que ya no existe (410)',
    en: 'The webhook to {host} was turned off: its receiver answered that it is gone (410)',
  },
  offAfterDays: {
    es: 'El webhook de {host} se apagó: su receptor no aceptó nada en cinco días',
    en: 'The webhook to {host} was turned off: its receiver took nothing for five days',
  },
  lost: {
    es: 'El webhook de {host} falla desde hace un día: ya no se reintentan solos los envíos que no aceptó',
    en: 'The webhook to {host} has failed for a day: what it did not take is no longer sent again by itself',
  },
});
