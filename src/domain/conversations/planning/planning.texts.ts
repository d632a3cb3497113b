import { defineTexts } from '../../shared/translations.js';

/** The reason why a message may be sent, waits, or may not be sent: one sentence for each code of a plan. */
export const planningTexts = defineTexts('planning', {
  WINDOW_OPEN: {
    es: 'El contacto escribió hace poco: se le puede contestar con texto libre.',
    en: 'The contact wrote recently, so free text can be sent.',
  },
  NO_WINDOW: {
    es: 'Este canal admite texto libre en todo momento.',
    en: 'This channel allows free text at any time.',
  },
  PERSON_WINDOW: {
    es: 'El plazo para respuestas automáticas terminó, pero una persona todavía puede contestar.',
    en: 'The time for automatic answers has passed, but a person can still answer.',
  },
  TEMPLATE_NEEDED: {
    es: 'El contacto no ha escrito recientemente: solo se le puede enviar una plantilla aprobada.',
    en: 'The contact has not written recently, so only an approved template can be sent.',
  },
  TEMPLATE_CHOSEN: {
    es: 'La plantilla está aprobada y se puede enviar.',
    en: 'The template is approved and can be sent.',
  },
  OTHER_CHANNEL: {
    es: 'Por este canal no se puede enviar, pero sí por otro que tiene el contacto.',
    en: 'It cannot be sent on this channel, but the contact has another one where it can.',
  },
  QUIET_HOURS: {
    es: 'Son horas de silencio para el contacto. El mensaje se envía cuando terminen.',
    en: 'The contact is in quiet hours. The message is sent when they end.',
  },
  DAILY_CAP: {
    es: 'El contacto ya recibió hoy el máximo de mensajes que la empresa permite.',
    en: 'The contact has received the maximum number of messages that the business allows per day.',
  },
  ACCOUNT_LIMITED: {
    es: 'El proveedor limita por ahora lo que envía esta cuenta.',
    en: 'The provider is limiting what this account can send for now.',
  },
  ACCOUNT_PAUSED: {
    es: 'La cuenta está en pausa. El mensaje se envía cuando alguien la reanude.',
    en: 'The account is paused. The message is sent when somebody resumes it.',
  },
  ACCOUNT_BROKEN: {
    es: 'El proveedor rechaza la cuenta. El mensaje se envía cuando alguien la arregle.',
    en: 'The provider is refusing the account. The message is sent when somebody fixes it.',
  },
  ACCOUNT_LOST: {
    es: 'Otra empresa demostró que este número le pertenece. Si es de su empresa, conéctelo otra vez con su accessToken.',
    en: 'Another business has proved that this number belongs to it. If it is yours, reconnect it with its accessToken.',
  },
  UNCONFIRMED: {
    es: 'Antes de enviar mensajes, confirme el correo de quien registró la empresa. Abra el enlace que se envió, o pídalo otra vez.',
    en: 'Confirm the e-mail address of the person who registered before sending anything. Open the link in the e-mail, or ask for it again.',
  },
  NO_CONTACT: { es: 'No existe ese contacto.', en: 'Contact not found.' },
  NO_ACCOUNT: {
    es: 'No existe esa cuenta de canal.',
    en: 'Channel account not found.',
  },
  NO_ADDRESS: {
    es: 'El contacto no tiene dirección en este canal.',
    en: 'The contact has no address on this channel.',
  },
  ADDRESS_REFUSED: {
    es: 'La dirección del contacto no existe o rechaza los mensajes. Corríjala o escríbale por otro canal.',
    en: 'The address of the contact does not exist or refuses messages. Correct it, or write to them on another channel.',
  },
  RECEIVES_ONLY: {
    es: 'Por este canal no se puede enviar nada. Llame a la persona o escríbale por otro canal.',
    en: 'Nothing can be sent on this channel. Call the person, or write to them on another channel.',
  },
  OPTED_OUT: {
    es: 'El contacto pidió no recibir mensajes.',
    en: 'The contact asked not to receive messages.',
  },
  CHANNEL_OPTED_OUT: {
    es: 'El contacto pidió no recibir mensajes por este canal.',
    en: 'The contact asked not to receive messages on this channel.',
  },
  MARKETING_OPTED_OUT: {
    es: 'El contacto pidió no recibir publicidad por este canal. Sí se le pueden contestar sus mensajes.',
    en: 'The contact asked not to receive marketing on this channel. Their own messages can still be answered.',
  },
  REPLY_WINDOW_CLOSED: {
    es: 'Pasó demasiado tiempo desde que el contacto escribió. Solo se puede enviar una plantilla aprobada, si el canal las tiene.',
    en: 'Too much time has passed since the contact last wrote. Only an approved template can be sent, if the channel has templates.',
  },
  TEMPLATE_UNUSABLE: {
    es: 'La plantilla no está aprobada, cambió después de escribir el mensaje, o no se puede enviar desde aquí.',
    en: 'The template is not approved, has changed since the message was written, or cannot be sent from here.',
  },
});
