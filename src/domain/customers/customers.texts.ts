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
});
