import { defineTexts } from '../shared/translations.js';

export const conversationTexts = defineTexts('conversations', {
  channelBroken: { es: 'Un canal dejó de funcionar', en: 'A channel has stopped working' },
  optOutConfirmed: {
    es: 'Listo: no le escribiremos más. Si cambia de opinión, responda ALTA.',
    en: 'Done: we will not write to you again. If you change your mind, answer START.',
  },
  optInConfirmed: {
    es: 'Listo: podemos volver a escribirle. Para no recibir más mensajes, responda BAJA.',
    en: 'Done: we may write to you again. To get no more messages, answer STOP.',
  },
  GONE: {
    es: 'El canal ya no tiene este archivo. Pídele al contacto que lo mande otra vez.',
    en: 'The channel no longer has this file. Ask the contact to send it again.',
  },
  REFUSED: {
    es: 'El canal no entregó este archivo, o la cuenta no tiene con qué pedirlo.',
    en: 'The channel did not give this file, or the account has nothing to ask for it with.',
  },
  TOO_LARGE: {
    es: 'El archivo pasa del límite de {megabytes} MB y no se descargó.',
    en: 'The file is above the limit of {megabytes} MB and was not fetched.',
  },
  LATER: {
    es: 'El archivo no se pudo descargar: el canal no lo entregó en varios intentos.',
    en: 'The file could not be fetched: the channel did not give it in several tries.',
  },
  CHANGED: {
    es: 'Lo que entregó el canal no es el archivo que anunció.',
    en: 'What the channel gave is not the file that it announced.',
  },
  EXPIRED: {
    es: 'El archivo se borró: pasó el tiempo por el que la empresa guarda archivos.',
    en: 'The file was removed: the time for which the business keeps files is over.',
  },
  emailSubject: { es: 'Mensaje de {business}', en: 'A message from {business}' },
});
