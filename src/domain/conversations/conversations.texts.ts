import { defineTexts } from '../shared/translations.js';

export const conversationTexts = defineTexts('conversations', {
  channelBroken: { es: 'Un canal dejó de funcionar', en: 'A channel has stopped working' },
  optOutConfirmed: {
    es: 'Listo: no le escribiremos más. Si cambia de opinión, responda ALTA.',
    en: 'Done: we will not write to you again. If you change your mind, answer START.',
  },
  marketingStopConfirmed: {
    es: 'Listo: no le enviaremos más publicidad. Si cambia de opinión, responda ALTA.',
    en: 'Done: we will send you no more marketing. If you change your mind, answer START.',
  },
  optInConfirmed: {
    es: 'Listo: podemos volver a escribirle. Para no recibir más mensajes, responda BAJA.',
    en: 'Done: we may write to you again. To get no more messages, answer STOP.',
  },
  GONE: {
    es: 'El canal ya no tiene este archivo. Pida al contacto que lo envíe otra vez.',
    en: 'The channel no longer has this file. Ask the contact to send it again.',
  },
  REFUSED: {
    es: 'El canal no entregó este archivo, o la cuenta no tiene credenciales para pedirlo.',
    en: 'The channel did not deliver this file, or the account has no credentials to request it.',
  },
  TOO_LARGE: {
    es: 'El archivo supera el límite de {megabytes} MB y no se descargó.',
    en: 'The file exceeds the limit of {megabytes} MB and was not downloaded.',
  },
  LATER: {
    es: 'El archivo no se pudo descargar: el canal no lo entregó en varios intentos.',
    en: 'The file could not be downloaded: the channel did not deliver it after several attempts.',
  },
  CHANGED: {
    es: 'Lo que entregó el canal no es el archivo que anunció.',
    en: 'The file that the channel delivered is not the one it announced.',
  },
  EXPIRED: {
    es: 'El archivo se borró porque pasó el tiempo durante el que la empresa guarda archivos.',
    en: 'The file was deleted because the time that the business keeps files has passed.',
  },
  // Instead of a name in a template: "Hola {{1}}", "Estimado {{1}}:", "{{1}}, su pedido está listo".
  unnamed: { es: 'cliente', en: 'customer' },
  emailSubject: { es: 'Mensaje de {business}', en: 'A message from {business}' },
});
