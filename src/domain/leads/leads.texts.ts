import { defineTexts } from '../shared/translations.js';

/** Problems of a change of many leads. */
export const leadTexts = defineTexts('leads', {
  changeInterrupted: {
    es: 'Un problema del servidor detuvo el cambio. Reanúdelo para cambiar los leads que faltan, o deshágalo.',
    en: 'A server problem stopped the change. Resume it to change the remaining leads, or undo it.',
  },
  undoInterrupted: {
    es: 'Un problema del servidor no dejó terminar de deshacer el cambio. Reanúdelo.',
    en: 'A server problem kept the undo from finishing. Resume it.',
  },
});
