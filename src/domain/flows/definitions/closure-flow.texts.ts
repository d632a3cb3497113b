import { defineTexts } from '../../shared/translations.js';

/** The question to the customer before a case is closed, and the resolutions of closed cases, which staff of the business read. */
export const closureFlowTexts = defineTexts('closure-flow', {
  notSolved: {
    es: 'Gracias por decírnoslo; lo revisamos y le respondemos por aquí.',
    en: 'Thank you for telling us; we will look into it and answer you here.',
  },
  question: {
    es: '¿Quedó resuelto lo que necesitaba? Puede contestar sí o no.',
    en: 'Is everything solved that you needed? You can answer yes or no.',
  },
  confirmed: { es: 'El cliente confirmó que quedó resuelto.', en: 'The customer confirmed that it is solved.' },
  silent: {
    es: 'Parecía resuelto, y el cliente no contestó cuando se le preguntó.',
    en: 'It seemed solved, and the customer did not answer when asked.',
  },
  unasked: {
    es: 'Parecía resuelto, y al cliente no se le pudo preguntar.',
    en: 'It seemed solved, and the customer could not be asked.',
  },
});
