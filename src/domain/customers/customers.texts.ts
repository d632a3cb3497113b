import { defineTexts } from '../shared/translations.js';

export const customerTexts = defineTexts('customers', {
  interactionType: {
    es: 'Indica qué tipo de interacción fue: {types}.',
    en: 'Say what kind of interaction it was: {types}.',
  },
  noInteractionType: {
    es: 'Indica qué tipo de interacción fue.',
    en: 'Say what kind of interaction it was.',
  },
  followUp: { es: 'Dar seguimiento a {name}', en: 'Follow up with {name}' },
  followUpUnnamed: { es: 'Dar seguimiento al cliente', en: 'Follow up with the customer' },
});
