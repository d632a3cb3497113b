import { defineTexts } from '../../app/intl';

export const routingTexts = defineTexts({
  title: { es: 'Reglas de atención', en: 'Routing rules' },
  what: {
    es: 'Se aplica la primera regla que se cumple, de arriba abajo. La prioridad va hasta 5, la más urgente. Si ninguna se cumple, responde el agente.',
    en: 'The first matching rule applies, from the top. Priority goes up to 5, the most urgent. If none match, the agent answers.',
  },
  to: { es: 'Atiende', en: 'Goes to' },
  priority: { es: 'Prioridad', en: 'Priority' },
  usual: { es: '{value} (predeterminado)', en: '{value} (default)' },
  onOf: { es: 'Usar la regla: {rule}', en: 'Use rule: {rule}' },
  toOf: { es: 'Quién atiende: {rule}', en: 'Goes to: {rule}' },
  priorityOf: { es: 'Prioridad de: {rule}', en: 'Priority of: {rule}' },
  own: { es: 'Intenciones propias', en: 'Custom intents' },
  ownWhat: {
    es: 'Se aplican después de las cinco primeras reglas y antes de las demás. Se enseñan en el taller.',
    en: 'They apply after the first five rules and before the rest. Teach them in the workshop.',
  },
  ownNone: { es: 'Ninguna tiene un destino fijo.', en: 'None has a fixed destination.' },
  ownAdd: { es: 'Agregar', en: 'Add' },
  intent: { es: 'Intención', en: 'Intent' },
  removeOwn: { es: 'Quitar {intent}', en: 'Remove {intent}' },
  ownUntaught: {
    es: 'Todavía no se ha enseñado: no se aplica a ningún mensaje.',
    en: 'Not taught yet: it applies to no message.',
  },
  OUT_OF_SCOPE: { es: 'Ninguna de las propias', en: 'None of your own' },
  answers: { es: 'Cuándo responde el agente', en: 'When the agent answers' },
  answersWhat: {
    es: 'Si un cliente escribe varios mensajes seguidos, se responden juntos.',
    en: 'Several messages in a row from a customer get a single answer.',
  },
  gatherSeconds: {
    es: 'Espera a que termine de escribir (segundos)',
    en: 'Waits for them to finish writing (seconds)',
  },
  gatherHint: {
    es: '0 responde de inmediato; con 5, «hola», «una consulta» y la pregunta se responden juntas.',
    en: '0 answers at once; with 5, “hi”, “a question” and the question itself are answered together.',
  },
  whileWaiting: { es: 'Mientras el cliente espera a una persona', en: 'While the customer waits for a person' },
  whileWaitingHint: {
    es: 'Información del catálogo y los artículos; nunca pedidos ni promesas.',
    en: 'Information from the catalog and articles; never orders or promises.',
  },
  NEVER: { es: 'No responde', en: 'Doesn’t answer' },
  OUTSIDE_HOURS: { es: 'Informa fuera de horario', en: 'Gives information outside hours' },
  FACTS: { es: 'Siempre informa', en: 'Always gives information' },
  limits: { es: 'Límites', en: 'Limits' },
  limitsWhat: { es: 'A partir de qué valor se cumple una regla.', en: 'The value from which a rule applies.' },
  salesScoreAbove: { es: 'Compra: puntaje mayor que', en: 'Purchase: score above' },
  rejectSpamBelow: { es: 'Spam: puntaje menor que', en: 'Spam: score below' },
  retentionChurnAbove: { es: 'Cliente por irse: riesgo mayor que (%)', en: 'Leaving: risk above (%)' },
  retentionSentimentBelow: { es: 'Cliente por irse: ánimo menor que', en: 'Leaving: mood below' },
  escalateSentimentBelow: {
    es: 'Molesto varios mensajes: ánimo menor que',
    en: 'Upset for several messages: mood below',
  },
  escalateAfterMessages: { es: 'Molesto varios mensajes: cuántos', en: 'Upset for several messages: how many' },
  escalateAfterFailures: { es: 'El agente no supo: veces seguidas', en: 'Agent didn’t know: times in a row' },
  alertSentimentBelow: { es: 'Alerta: ánimo menor que', en: 'Alert: mood below' },
  moodHint: { es: 'de −1 (molesto) a 1 (contento)', en: 'from −1 (upset) to 1 (happy)' },
});

export const ruleTexts = defineTexts({
  legal: { es: 'Habla de abogados o demandas', en: 'Mentions lawyers or lawsuits' },
  'wants-human': { es: 'Pide una persona', en: 'Asks for a person' },
  'not-heard': { es: 'No se pudo escuchar un mensaje de voz', en: 'A voice message couldn’t be heard' },
  'upset-for-long': { es: 'Lleva varios mensajes molesto', en: 'Has been upset for several messages' },
  failing: { es: 'El agente no supo responder varias veces', en: 'The agent didn’t know the answer several times' },
  'hot-purchase': { es: 'Quiere comprar, con puntaje alto', en: 'Wants to buy, with a high score' },
  churn: { es: 'Muy molesto y con riesgo de irse', en: 'Very upset and likely to leave' },
  'negative-complaint': { es: 'Se queja, molesto', en: 'Complains, upset' },
  'negative-support': { es: 'Pide soporte, molesto', en: 'Asks for support, upset' },
  'complaint-or-warranty': { es: 'Se queja o pide garantía', en: 'Complains or makes a warranty claim' },
  vip: { es: 'Es cliente VIP', en: 'Is a VIP customer' },
  'simple-question': { es: 'Pregunta por un precio o un producto', en: 'Asks about a price or product' },
  spam: { es: 'Publicidad o engaño', en: 'Spam' },
});

export const destinationTexts = defineTexts({
  SALES_TEAM: { es: 'Ventas', en: 'Sales' },
  RETENTION_SPECIALIST: { es: 'Retención', en: 'Retention' },
  HUMAN_AGENT: { es: 'Una persona', en: 'A person' },
  SUPPORT_TEAM: { es: 'Soporte', en: 'Support' },
  CHATBOT: { es: 'El agente', en: 'The agent' },
  AUTO_REJECT: { es: 'Nadie: se descarta', en: 'No one: discarded' },
});
