import { defineTexts } from '../../shared/translations.js';

/** The reason why a message may be sent, waits, or may not be sent: one sentence for each code of a plan. */
export const planningTexts = defineTexts('planning', {
  WINDOW_OPEN: {
    es: 'El contacto escribió hace poco: se le puede contestar con texto libre.',
    en: 'The contact has written lately: free text may be sent.',
  },
  NO_WINDOW: {
    es: 'Este canal admite texto libre en todo momento.',
    en: 'This channel takes free text at any time.',
  },
  PERSON_WINDOW: {
    es: 'El plazo del agente terminó, pero una persona todavía puede contestar.',
    en: 'The time for automatic answers is over, but a person may still answer.',
  },
  TEMPLATE_NEEDED: {
    es: 'El contacto no ha escrito hace poco: solo se le puede enviar una plantilla aprobada.',
    en: 'The contact has not written lately: only an approved template may be sent.',
  },
  TEMPLATE_CHOSEN: {
    es: 'La plantilla está aprobada y se puede enviar.',
    en: 'The template is approved and may be sent.',
  },
  OTHER_CHANNEL: {
    es: 'Por este canal no se puede, pero sí por otro que el contacto tiene.',
    en: 'It is not possible on this channel, but on another one that the contact has.',
  },
  QUIET_HOURS: {
    es: 'Donde está el contacto es hora de descanso: espera hasta que termine.',
    en: 'It is quiet time where the contact is: it waits until that is over.',
  },
  DAILY_CAP: {
    es: 'El contacto ya recibió hoy todos los mensajes que la empresa se permite.',
    en: 'The contact has had as many messages today as the business allows itself.',
  },
  ACCOUNT_LIMITED: {
    es: 'El proveedor limita por ahora lo que envía esta cuenta.',
    en: 'The provider limits what this account sends for now.',
  },
  ACCOUNT_PAUSED: {
    es: 'La cuenta está en pausa: espera hasta que alguien la reanude.',
    en: 'The account is paused: it waits until somebody resumes it.',
  },
  ACCOUNT_BROKEN: {
    es: 'El proveedor rechaza la cuenta: espera hasta que alguien la repare.',
    en: 'The provider refuses the account: it waits until somebody mends it.',
  },
  ACCOUNT_LOST: {
    es: 'Otra empresa demostró que este número es suyo. Si es de ustedes, conéctenlo otra vez con su accessToken.',
    en: 'Another business has shown that this number is its own. If it is yours, connect it again with its accessToken.',
  },
  UNCONFIRMED: {
    es: 'No se envía nada antes de confirmar el correo de quien registró la empresa: con el enlace que se le envió, o con otro que pide resendConfirmation.',
    en: 'Nothing is sent before the e-mail address of who registered is confirmed: open the link of the letter, or ask for another by resendConfirmation.',
  },
  NO_CONTACT: { es: 'No existe tal contacto.', en: 'There is no such contact.' },
  NO_ACCOUNT: {
    es: 'No hay tal cuenta de canal para escribirle.',
    en: 'There is no such channel account to write from.',
  },
  NO_ADDRESS: {
    es: 'El contacto no tiene dirección en este canal.',
    en: 'The contact has no address on this channel.',
  },
  RECEIVES_ONLY: {
    es: 'Este canal solo recibe mensajes: por él no se puede enviar ninguno.',
    en: 'This channel takes messages in, and none can be sent there.',
  },
  OPTED_OUT: {
    es: 'El contacto pidió que no se le escriba más.',
    en: 'This contact has asked not to be written to.',
  },
  CHANNEL_OPTED_OUT: {
    es: 'El contacto pidió que no se le escriba por este canal.',
    en: 'This contact has asked not to be written to on this channel.',
  },
  REPLY_WINDOW_CLOSED: {
    es: 'Pasó demasiado tiempo desde que el contacto escribió: el canal no admite texto libre, solo una plantilla aprobada si las tiene.',
    en: 'Too much time has passed since the contact last wrote: the channel takes no free text, only an approved template where it has some.',
  },
  TEMPLATE_UNUSABLE: {
    es: 'La plantilla no está aprobada, o no se puede enviar desde aquí.',
    en: 'The template is not approved, or cannot be sent from here.',
  },
});
