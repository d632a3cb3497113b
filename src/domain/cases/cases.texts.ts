import { defineTexts } from '../shared/translations.js';

/** Texts about cases for staff of the business. */
export const caseTexts = defineTexts('cases', {
  subject: { es: 'Conversación con {name}', en: 'Conversation with {name}' },
  subjectUnnamed: { es: 'Conversación sin nombre', en: 'Conversation without a name' },
  handedOver: {
    es: 'El agente dejó la conversación a una persona.',
    en: 'The agent left the conversation to a person.',
  },
  largeOrder: {
    es: 'El pedido {number} es de {total}.',
    en: 'Order {number} is for {total}.',
  },
  summary: { es: '{lines}', en: '{lines}' },
  handedBack: { es: 'La conversación volvió al agente.', en: 'The conversation went back to the agent.' },
  asked: { es: 'Último mensaje del cliente: «{question}»', en: 'The customer’s last message: “{question}”' },
  // An intent of the business's own has only its name.
  intent: {
    es: 'Intención detectada: {intent, select, PURCHASE_INQUIRY {quiere comprar} PRICING_QUESTION {pregunta el precio} PRODUCT_INFO {pregunta por un producto} DELIVERY_TRACKING {pregunta por una entrega} SUPPORT_REQUEST {pide ayuda} WARRANTY_CLAIM {reclama una garantía} REFUND_REQUEST {pide un reembolso} COMPLAINT {se queja} PARTNERSHIP {propone una alianza} GENERAL_INQUIRY {hace una consulta general} SPAM {envía spam} other {{intent}}}.',
    en: 'Detected intent: {intent, select, PURCHASE_INQUIRY {wants to buy} PRICING_QUESTION {asks for a price} PRODUCT_INFO {asks about a product} DELIVERY_TRACKING {asks about a delivery} SUPPORT_REQUEST {asks for help} WARRANTY_CLAIM {makes a warranty claim} REFUND_REQUEST {asks for a refund} COMPLAINT {complains} PARTNERSHIP {proposes a partnership} GENERAL_INQUIRY {has a general inquiry} SPAM {sends spam} other {{intent}}}.',
  },
  mood: {
    es: '{mood, select, low {Ánimo: molesto.} high {Ánimo: contento.} other {Ánimo: neutro.}}',
    en: '{mood, select, low {Mood: upset.} high {Mood: happy.} other {Mood: neutral.}}',
  },
  tried: {
    es: '{answers, plural, =0 {El agente no llegó a responder.} one {El agente respondió una vez.} other {El agente respondió # veces.}}',
    en: '{answers, plural, =0 {The agent did not answer.} one {The agent answered once.} other {The agent answered # times.}}',
  },
  lastAnswer: { es: 'Su última respuesta: «{answer}»', en: 'Its last answer: “{answer}”' },
  waiting: { es: 'El caso {number} espera a una persona', en: 'Case {number} is waiting for a person' },
  // Not "to you": managers of the business read it too.
  assigned: { es: 'Caso {number} asignado', en: 'Case {number} assigned' },
});
