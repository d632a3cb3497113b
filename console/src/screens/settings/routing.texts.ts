import { defineTexts } from '../../app/intl';

export const routingTexts = defineTexts({
  title: { es: 'Reglas de atención', en: 'Routing rules' },
  what: {
    es: 'Se aplica la primera que cumple, de arriba abajo; el número es la prioridad, 5 la más urgente. Lo que ninguna toma, lo responde el agente.',
    en: 'The first that fits decides, from the top; the number is the priority, 5 the most urgent. What none takes, the agent answers.',
  },
  to: { es: 'Lo atiende', en: 'Goes to' },
  priority: { es: 'Prioridad', en: 'Priority' },
  usual: { es: '{value} (de fábrica)', en: '{value} (as delivered)' },
  onOf: { es: 'Usar la regla: {rule}', en: 'Use the rule: {rule}' },
  toOf: { es: 'Quién atiende: {rule}', en: 'Who gets: {rule}' },
  priorityOf: { es: 'Prioridad de: {rule}', en: 'Priority of: {rule}' },
  own: { es: 'Intenciones propias', en: 'Own intents' },
  ownWhat: {
    es: 'Van después de las cinco primeras reglas y antes que las demás. Se enseñan en el taller.',
    en: 'They come after the first five rules and before the others. They are taught in the workshop.',
  },
  ownNone: { es: 'Ninguna va a un lugar fijo.', en: 'None goes to a fixed place.' },
  ownAdd: { es: 'Agregar', en: 'Add' },
  intent: { es: 'Intención', en: 'Intent' },
  removeOwn: { es: 'Quitar {intent}', en: 'Remove {intent}' },
  OUT_OF_SCOPE: { es: 'Ninguna de las propias', en: 'None of your own' },
  answers: { es: 'Cuándo responde el agente', en: 'When the agent answers' },
  answersWhat: {
    es: 'Lo que un cliente escribe de corrido se responde una sola vez.',
    en: 'What a customer writes in one go is answered once.',
  },
  gatherSeconds: {
    es: 'Espera a que termine de escribir (segundos)',
    en: 'Waits for them to finish writing (seconds)',
  },
  gatherHint: {
    es: '0 responde de inmediato; con 5 llegan juntos «hola», «una consulta» y la pregunta',
    en: '0 answers at once; with 5, “hi”, “a question” and the question itself come together',
  },
  whileWaiting: { es: 'Mientras se espera a una persona', en: 'While a person is awaited' },
  whileWaitingHint: {
    es: 'Datos del catálogo y los artículos; nunca pedidos ni promesas',
    en: 'Facts of the catalogue and the articles; never orders or promises',
  },
  NEVER: { es: 'Calla', en: 'Says nothing' },
  OUTSIDE_HOURS: { es: 'Da datos si nadie trabaja', en: 'Tells facts while nobody is at work' },
  FACTS: { es: 'Da datos siempre', en: 'Always tells facts' },
  limits: { es: 'Límites', en: 'Limits' },
  limitsWhat: { es: 'Desde cuándo una regla se cumple.', en: 'From where on a rule holds.' },
  salesScoreAbove: { es: 'Compra: puntaje mayor que', en: 'Purchase: score above' },
  rejectSpamBelow: { es: 'Basura: puntaje menor que', en: 'Spam: score below' },
  retentionChurnAbove: { es: 'Se va: riesgo mayor que (%)', en: 'Leaving: risk above (%)' },
  retentionSentimentBelow: { es: 'Se va: ánimo menor que', en: 'Leaving: mood below' },
  escalateSentimentBelow: { es: 'Molesto por rato: ánimo menor que', en: 'Upset for long: mood below' },
  escalateAfterMessages: { es: 'Molesto por rato: tras mensajes', en: 'Upset for long: after messages' },
  escalateAfterFailures: { es: 'El agente no supo: veces seguidas', en: 'Agent did not know: times in a row' },
  alertSentimentBelow: { es: 'Alerta: ánimo menor que', en: 'Alert: mood below' },
  moodHint: { es: 'de −1 (molesto) a 1 (contento)', en: 'from −1 (upset) to 1 (happy)' },
});

export const ruleTexts = defineTexts({
  legal: { es: 'Habla de abogados o demandas', en: 'Speaks of lawyers or suits' },
  'wants-human': { es: 'Pide una persona', en: 'Asks for a person' },
  'not-heard': { es: 'Una nota de voz no se pudo oír', en: 'A voice message could not be heard' },
  'upset-for-long': { es: 'Lleva varios mensajes molesto', en: 'Has been upset for some messages' },
  failing: { es: 'El agente no supo responder varias veces', en: 'The agent did not know several times' },
  'hot-purchase': { es: 'Quiere comprar, con puntaje alto', en: 'Wants to buy, with a high score' },
  churn: { es: 'Muy molesto y con riesgo de irse', en: 'Very upset and about to leave' },
  'negative-complaint': { es: 'Se queja, molesto', en: 'Complains, upset' },
  'negative-support': { es: 'Pide soporte, molesto', en: 'Asks for support, upset' },
  'complaint-or-warranty': { es: 'Se queja o pide garantía', en: 'Complains, or claims warranty' },
  vip: { es: 'Es cliente VIP', en: 'Is a VIP' },
  'simple-question': { es: 'Pregunta precio o producto', en: 'Asks for a price or a product' },
  spam: { es: 'Publicidad o engaño', en: 'Spam' },
});

export const destinationTexts = defineTexts({
  SALES_TEAM: { es: 'Ventas', en: 'Sales' },
  RETENTION_SPECIALIST: { es: 'Retención', en: 'Retention' },
  HUMAN_AGENT: { es: 'Una persona', en: 'A person' },
  SUPPORT_TEAM: { es: 'Soporte', en: 'Support' },
  CHATBOT: { es: 'El agente', en: 'The agent' },
  AUTO_REJECT: { es: 'Nadie: se descarta', en: 'Nobody: dropped' },
});
