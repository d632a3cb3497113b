import { defineTexts } from '../../shared/translations.js';

/** Messages to a customer whose case was closed. */
export const satisfactionTexts = defineTexts('satisfaction', {
  question: {
    es: '¿Cómo le atendimos? Califíquenos del 1 (mal) al 5 (excelente).',
    en: 'How did we do? Please rate us from 1 (bad) to 5 (excellent).',
  },
  thanks: { es: '¡Gracias por decírnoslo!', en: 'Thank you for telling us!' },
  /** The hand-over that follows says that a person will come, and when. */
  sorry: {
    es: 'Gracias por decírnoslo; lamentamos no haberlo hecho mejor.',
    en: 'Thank you for telling us; we are sorry that we did not do better.',
  },
});
