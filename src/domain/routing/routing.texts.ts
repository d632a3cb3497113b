import { defineTexts } from '../shared/translations.js';

/** Reasons of a message's destination, by rule. A tenant may change a rule's destination, so no text names one. */
export const routingTexts = defineTexts('routing', {
  legal: {
    es: 'Anuncia una acción legal o una denuncia ante una autoridad.',
    en: 'Announces legal action or a complaint to an authority.',
  },
  'wants-human': { es: 'Pide hablar con una persona.', en: 'Asks to talk to a person.' },
  'not-heard': {
    es: 'Es un mensaje de voz que no se pudo escuchar.',
    en: 'It is a voice message that could not be heard.',
  },
  'upset-for-long': {
    es: 'Está muy molesto desde hace varios mensajes.',
    en: 'Has been very upset for several messages.',
  },
  failing: {
    es: 'El agente no supo responder {failures, plural, one {una vez} other {# veces seguidas}}.',
    en: 'The agent did not know the answer {failures, plural, one {once} other {# times in a row}}.',
  },
  vip: { es: 'Es un contacto VIP.', en: 'Is a VIP contact.' },
  'hot-purchase': {
    es: 'Quiere comprar y su puntaje es alto ({score}).',
    en: 'Wants to buy, and the score is high ({score}).',
  },
  churn: {
    es: 'Muestra mucho enojo y es probable que se vaya (riesgo de {churnRisk} %).',
    en: 'Is very upset and likely to leave (risk {churnRisk}%).',
  },
  'negative-complaint': { es: 'Se queja con enojo.', en: 'Complains and is upset.' },
  'negative-support': { es: 'Necesita soporte y muestra enojo.', en: 'Needs support and is upset.' },
  'complaint-or-warranty': {
    es: 'Presenta una queja o reclama una garantía.',
    en: 'Has a complaint or a warranty claim.',
  },
  'simple-question': {
    es: 'Pregunta por productos o precios, algo que el agente puede resolver.',
    en: 'Asks about products or prices, which the agent can answer.',
  },
  spam: {
    es: 'Parece un mensaje masivo o engañoso.',
    en: 'Looks like bulk or deceptive content.',
  },
  default: {
    es: 'Ninguna regla pide otra cosa: ruta estándar.',
    en: 'No rule asks for anything else: the usual route.',
  },
  'own-intent': {
    es: 'Es «{intent}», una intención que definió la empresa.',
    en: 'It is “{intent}”, an intent that the business defined.',
  },
  'out-of-scope': {
    es: 'No corresponde a ninguna de las intenciones que definió la empresa.',
    en: 'It is none of the intents that the business defined.',
  },
});
