import { defineTexts } from '../../shared/translations.js';

/** The flow's name, description and step labels, shown to staff of the business. */
export const closureLabels = defineTexts('closure-labels', {
  name: { es: 'Cierre de casos', en: 'Case closure' },
  description: {
    es: 'Pregunta si quedó resuelto cuando lo parece, y cierra el caso con su resultado.',
    en: 'Asks whether a case is solved when it seems so, and closes it with the outcome.',
  },
  'a-while': { es: 'Espera por si el cliente sigue escribiendo', en: 'Waits in case the customer keeps writing' },
  'said-so': { es: 'Revisa si el cliente dio las gracias', en: 'Checks whether the customer said thanks' },
  silence: { es: 'Espera dos días de silencio', en: 'Waits for two days of silence' },
  'seems-solved': { es: 'Evalúa si parece resuelto', en: 'Assesses whether it seems solved' },
  'is-solved': { es: 'Pregunta si quedó resuelto', en: 'Asks whether it is solved' },
  close: { es: 'Cierra el caso', en: 'Closes the case' },
  'close-silent': { es: 'Cierra el caso sin respuesta', en: 'Closes the case with no reply' },
  'close-unasked': { es: 'Cierra el caso sin poder preguntar', en: 'Closes the case, as it could not ask' },
  'silence-again': {
    es: 'Espera dos días más, porque ya se preguntó',
    en: 'Waits two more days, since it already asked',
  },
  'close-asked': { es: 'Cierra el caso sin respuesta', en: 'Closes the case with no reply' },
  'not-solved': { es: 'Agradece el aviso', en: 'Says thanks for the reply' },
  'to-a-person': { es: 'El cliente dice que no quedó resuelto', en: 'The customer says it isn’t solved' },
});
