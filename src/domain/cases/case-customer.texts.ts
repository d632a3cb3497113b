import { defineTexts } from '../shared/translations.js';

/**
 * Messages to a customer whose conversation is handed over to a person. `told` is yes if the agent has just announced a person: then the
 * text only says when.
 */
export const customerTexts = defineTexts('case-customer', {
  handedOver: {
    es: 'Le comunico con una persona de nuestro equipo, que le responde por aquí.',
    en: 'I am passing you on to a person of our team, who will answer you here.',
  },
  withinMinutes: {
    es: '{told, select, yes {} other {Le comunico con una persona de nuestro equipo. }}Suele responder en {minutes, plural, one {un minuto} other {unos # minutos}}.',
    en: '{told, select, yes {} other {I am passing you on to a person of our team. }}An answer usually takes {minutes, plural, one {a minute} other {about # minutes}}.',
  },
  withinHours: {
    es: '{told, select, yes {} other {Le comunico con una persona de nuestro equipo. }}Suele responder en {hours, plural, one {una hora} other {unas # horas}}.',
    en: '{told, select, yes {} other {I am passing you on to a person of our team. }}An answer usually takes {hours, plural, one {an hour} other {about # hours}}.',
  },
  closed: {
    es: '{told, select, yes {} other {Le atiende una persona de nuestro equipo. }}Ahora no hay nadie; volvemos a atender el {day} a las {time} y le respondemos por aquí.',
    en: '{told, select, yes {} other {A person of our team will take this on. }}Nobody is here now; we are back on {day} at {time} and will answer you here.',
  },
  busy: {
    es: '{told, select, yes {} other {Le atiende una persona de nuestro equipo. }}En este momento no hay nadie libre; su mensaje quedó anotado y le responde la primera persona que se desocupe.',
    en: '{told, select, yes {} other {A person of our team will take this on. }}Nobody is free right now; your message is noted, and the first one who is free will answer you.',
  },
});
