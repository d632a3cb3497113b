import { defineTexts } from '../shared/translations.js';

export const customerTexts = defineTexts('customers', {
  interactionType: {
    es: 'Indique qué tipo de interacción fue: {types}.',
    en: 'Enter the type of interaction: {types}.',
  },
  noInteractionType: {
    es: 'Indique qué tipo de interacción fue.',
    en: 'Enter the type of interaction.',
  },
  followUp: { es: 'Dar seguimiento a {name}', en: 'Follow up with {name}' },
  followUpUnnamed: { es: 'Dar seguimiento al cliente', en: 'Follow up with the customer' },
});
