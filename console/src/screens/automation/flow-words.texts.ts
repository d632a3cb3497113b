import { defineTexts } from '../../app/intl';

/** The names of the flows and their steps, by id. The server's names are in the tenant's language, which may differ from the user's. */
export const flowWordTexts = defineTexts({
  'follow-up/name': { es: 'Seguimiento', en: 'Follow-up' },
  'follow-up/description': {
    es: 'Retoma las consultas de compra que el cliente dejó sin responder.',
    en: 'Comes back to questions about buying that the customer did not pursue.',
  },
  'follow-up/a-day': { es: 'Espera un día', en: 'Waits a day' },
  'follow-up/value': { es: 'Ofrece ayuda con lo que preguntó', en: 'Offers help with what was asked' },
  'follow-up/four-days': { es: 'Espera hasta el cuarto día', en: 'Waits until the fourth day' },
  'follow-up/urgency': { es: 'Recuerda precio y existencias', en: 'Reminds of price and stock' },
  'follow-up/a-week': { es: 'Espera hasta el séptimo día', en: 'Waits until the seventh day' },
  'follow-up/last-chance': { es: 'Se despide del tema', en: 'Takes leave of the subject' },
  'follow-up/two-weeks': { es: 'Espera hasta el día catorce', en: 'Waits until day fourteen' },
  'follow-up/nurture': { es: 'Pasa el lead a maduración', en: 'Moves the lead to nurturing' },
  'closure/name': { es: 'Cierre de casos', en: 'Closing cases' },
  'closure/description': {
    es: 'Pregunta si quedó resuelto cuando lo parece, y cierra el caso con su resultado.',
    en: 'Asks whether a case is solved when it seems so, and closes it with what came of it.',
  },
  'closure/a-while': { es: 'Espera por si el cliente sigue escribiendo', en: 'Waits in case the customer writes on' },
  'closure/said-so': { es: 'Mira si el cliente dio las gracias', en: 'Looks whether the customer gave thanks' },
  'closure/silence': { es: 'Espera dos días de silencio', en: 'Waits for two days of silence' },
  'closure/seems-solved': { es: 'Valora si parece resuelto', en: 'Judges whether it seems solved' },
  'closure/is-solved': { es: 'Pregunta si quedó resuelto', en: 'Asks whether it is solved' },
  'closure/close': { es: 'Cierra el caso', en: 'Closes the case' },
  'closure/close-silent': { es: 'Cierra el caso sin respuesta', en: 'Closes the case without an answer' },
  'closure/silence-again': {
    es: 'Espera dos días más, pues ya se preguntó',
    en: 'Waits for two more days, since it was asked already',
  },
  'closure/close-asked': { es: 'Cierra el caso sin respuesta', en: 'Closes the case without an answer' },
  'closure/to-a-person': { es: 'El cliente dice que no quedó resuelto', en: 'The customer says that it is not solved' },
  'satisfaction/name': { es: 'Satisfacción', en: 'Satisfaction' },
  'satisfaction/description': {
    es: 'Pregunta una vez por caso cerrado cómo fue la atención, del 1 al 5.',
    en: 'Asks once for each closed case how the customer found it, from 1 to 5.',
  },
  'satisfaction/once': {
    es: 'Mira si ya se preguntó por este caso',
    en: 'Looks whether this case was asked about before',
  },
  'satisfaction/how-was-it': { es: 'Pregunta cómo fue la atención', en: 'Asks how it was' },
  'satisfaction/rate': { es: 'Anota la calificación', en: 'Notes the rating' },
  'satisfaction/after': { es: 'Mira si la calificación es baja', en: 'Looks whether the rating is low' },
  'satisfaction/thanks': { es: 'Agradece', en: 'Gives thanks' },
  'satisfaction/sorry': { es: 'Se disculpa', en: 'Apologises' },
  'satisfaction/to-a-person': { es: 'El cliente calificó mal la atención', en: 'The customer gave a low rating' },
});
