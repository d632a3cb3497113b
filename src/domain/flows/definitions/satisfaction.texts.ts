import { defineTexts } from '../../shared/translations.js';

/** Messages to a customer whose case was closed. */
export const satisfactionTexts = defineTexts('satisfaction', {
  question: {
    es: '¿Cómo le atendimos? Califíquenos del 1 (mal) al 5 (excelente).',
    en: 'How did we do? Please rate us from 1 (bad) to 5 (excellent).',
  },
  thanks: { es: '¡Gracias por decírnoslo!', en: 'Thank you for telling us!' },
  sorry: {
    es: 'Gracias por decírnoslo; lamentamos no haberlo hecho mejor. Una persona del equipo lo va a revisar.',
    en: 'Thank you for telling us; we are sorry that we did not do better. A person of our team will look into it.',
  },
});
