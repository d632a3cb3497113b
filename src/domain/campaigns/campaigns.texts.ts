import { defineTexts } from '../shared/translations.js';

/**
 * Reasons to leave a contact out of a campaign, besides those of a send plan (planning.texts.ts), and the alert of a campaign that
 * stopped by itself.
 */
export const campaignTexts = defineTexts('campaigns', {
  AWAITS_ANSWER: {
    es: 'La persona espera una respuesta: primero hay que contestarle.',
    en: 'The contact waits for an answer, which comes first.',
  },
  SAME_PERSON: {
    es: 'Se unió a otro contacto, a quien esta campaña ya escribe.',
    en: 'It was merged into another contact, to whom this campaign writes already.',
  },
  NO_VALUE: {
    es: 'Falta un dato de la persona para completar el texto, como su nombre.',
    en: 'The text needs something that is not known of the contact, such as the name.',
  },
  FAILED: {
    es: 'El mensaje no se pudo preparar.',
    en: 'The message could not be prepared.',
  },
  stopped: {
    es: 'La campaña «{name}» se detuvo: falló más de la mitad de sus últimos mensajes',
    en: 'The campaign "{name}" has stopped: more than half of its last messages failed',
  },
});
