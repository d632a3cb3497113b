import { defineTexts } from '../../shared/translations.js';

/** The flow's name, description and step labels, shown to staff of the business. */
export const closureLabels = defineTexts('closure-labels', {
  name: { es: 'Cierre de casos', en: 'Closing cases' },
  description: {
    es: 'Pregunta si quedó resuelto cuando lo parece, y cierra el caso con su resultado.',
    en: 'Asks whether a case is solved when it seems so, and closes it with what came of it.',
  },
  'a-while': { es: 'Espera por si el cliente sigue escribiendo', en: 'Waits in case the customer writes on' },
  'said-so': { es: 'Mira si el cliente dio las gracias', en: 'Looks whether the customer gave thanks' },
  silence: { es: 'Espera dos días de silencio', en: 'Waits for two days of silence' },
  'seems-solved': { es: 'Valora si parece resuelto', en: 'Judges whether it seems solved' },
  'is-solved': { es: 'Pregunta si quedó resuelto', en: 'Asks whether it is solved' },
  close: { es: 'Cierra el caso', en: 'Closes the case' },
  'close-silent': { es: 'Cierra el caso sin respuesta', en: 'Closes the case without an answer' },
  'silence-again': {
    es: 'Espera dos días más, pues ya se preguntó',
    en: 'Waits for two more days, since it was asked already',
  },
  'close-asked': { es: 'Cierra el caso sin respuesta', en: 'Closes the case without an answer' },
  'to-a-person': { es: 'El cliente dice que no quedó resuelto', en: 'The customer says that it is not solved' },
});
