import { defineTexts } from '../../app/intl';

/** The names of the flows and their steps, by id. The server's names are in the tenant's language, which may differ from the user's. */
export const flowWordTexts = defineTexts({
  'follow-up/name': { es: 'Seguimiento', en: 'Follow-up' },
  'follow-up/description': {
    es: 'Retoma las consultas de compra que el cliente dejó sin responder.',
    en: 'Picks up purchase inquiries that the customer left without a reply.',
  },
  'follow-up/a-day': { es: 'Espera un día', en: 'Waits a day' },
  'follow-up/value': { es: 'Ofrece ayuda con lo que preguntó', en: 'Offers help with what they asked' },
  'follow-up/four-days': { es: 'Espera hasta el cuarto día', en: 'Waits until the fourth day' },
  'follow-up/urgency': { es: 'Recuerda precio y existencias', en: 'Reminds them of price and stock' },
  'follow-up/a-week': { es: 'Espera hasta el séptimo día', en: 'Waits until the seventh day' },
  'follow-up/last-chance': { es: 'Se despide', en: 'Says goodbye' },
  'follow-up/two-weeks': { es: 'Espera hasta el día catorce', en: 'Waits until day fourteen' },
  'follow-up/nurture': { es: 'Pasa el lead a maduración', en: 'Moves the lead to nurturing' },
  'closure/name': { es: 'Cierre de casos', en: 'Case closure' },
  'closure/description': {
    es: 'Pregunta si quedó resuelto cuando lo parece, y cierra el caso con su resultado.',
    en: 'Asks whether a case is solved when it seems so, and closes it with the outcome.',
  },
  'closure/a-while': {
    es: 'Espera por si el cliente sigue escribiendo',
    en: 'Waits in case the customer keeps writing',
  },
  'closure/said-so': { es: 'Revisa si el cliente dio las gracias', en: 'Checks whether the customer said thanks' },
  'closure/silence': { es: 'Espera dos días de silencio', en: 'Waits for two days of silence' },
  'closure/seems-solved': { es: 'Evalúa si parece resuelto', en: 'Assesses whether it seems solved' },
  'closure/is-solved': { es: 'Pregunta si quedó resuelto', en: 'Asks whether it is solved' },
  'closure/close': { es: 'Cierra el caso', en: 'Closes the case' },
  'closure/close-silent': { es: 'Cierra el caso sin respuesta', en: 'Closes the case with no reply' },
  'closure/close-unasked': { es: 'Cierra el caso sin poder preguntar', en: 'Closes the case, as it could not ask' },
  'closure/silence-again': {
    es: 'Espera dos días más, porque ya se preguntó',
    en: 'Waits two more days, since it already asked',
  },
  'closure/close-asked': { es: 'Cierra el caso sin respuesta', en: 'Closes the case with no reply' },
  'closure/to-a-person': { es: 'El cliente dice que no quedó resuelto', en: 'The customer says it isn’t solved' },
  'satisfaction/name': { es: 'Satisfacción', en: 'Satisfaction' },
  'satisfaction/description': {
    es: 'Pregunta una vez por cada caso cerrado cómo fue la atención, del 1 al 5.',
    en: 'Asks once per closed case how the service was, from 1 to 5.',
  },
  'satisfaction/once': {
    es: 'Revisa si ya se preguntó por este caso',
    en: 'Checks whether it already asked about this case',
  },
  'satisfaction/how-was-it': { es: 'Pregunta cómo fue la atención', en: 'Asks how the service was' },
  'satisfaction/rate': { es: 'Registra la calificación', en: 'Records the rating' },
  'satisfaction/after': { es: 'Revisa si la calificación es baja', en: 'Checks whether the rating is low' },
  'satisfaction/thanks': { es: 'Agradece', en: 'Says thanks' },
  'satisfaction/sorry': { es: 'Se disculpa', en: 'Apologizes' },
  'satisfaction/to-a-person': { es: 'El cliente calificó mal la atención', en: 'The customer gave a low rating' },
});
