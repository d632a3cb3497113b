import { defineTexts } from '../shared/translations.js';

/**
 * Reasons to leave a contact out of a campaign, besides those of a send plan (planning.texts.ts), and the alerts of a campaign that
 * stopped by itself.
 */
export const campaignTexts = defineTexts('campaigns', {
  AWAITS_ANSWER: {
    es: 'La persona esperaba una respuesta y nadie le contestó a tiempo.',
    en: 'The contact was waiting for an answer, and nobody replied in time.',
  },
  SAME_PERSON: {
    es: 'Se unió a otro contacto, que ya recibe esta campaña.',
    en: 'It was merged into another contact, who already gets this campaign.',
  },
  NO_VALUE: {
    es: 'Falta un dato de la persona para completar el texto, como su nombre.',
    en: 'The text needs a detail that the contact does not have, such as the name.',
  },
  TOO_LONG: {
    es: 'Con el nombre de la persona, el texto es más largo de lo que admite el canal.',
    en: 'With the name of the contact, the text is longer than the channel allows.',
  },
  FAILED: {
    es: 'El mensaje no se pudo preparar.',
    en: 'The message could not be prepared.',
  },
  MANY_FAILED: {
    es: 'La campaña «{name}» se detuvo: falló más de la mitad de sus últimos mensajes',
    en: 'The campaign "{name}" stopped: more than half of its last messages failed',
  },
  TEMPLATE_PAUSED: {
    es: 'La campaña «{name}» espera, tres días como máximo: el proveedor no permite enviar ahora su plantilla',
    en: 'The campaign "{name}" waits, for three days at most: the vendor does not allow its template now',
  },
  INTERRUPTED: {
    es: 'La campaña «{name}» se detuvo por un problema del servidor: reanúdela para enviar lo que falta',
    en: 'The campaign "{name}" stopped because of a server problem: resume it to send the rest',
  },
});
