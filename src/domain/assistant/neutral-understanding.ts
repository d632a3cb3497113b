import type { Understanding } from './understanding.js';

/** What stands where no model answered: 50 points, so that the message is neither pushed nor dropped, and no certainty. */
export const neutralUnderstanding = (): Understanding => ({
  language: 'other',
  intent: {
    primary: 'GENERAL_INQUIRY',
    secondary: [],
    confidence: 0,
    entities: { products: [], quantities: [], money: [], dates: [], phones: [], emails: [], addresses: [] },
    reasoning: 'Ningún modelo respondió: la intención no se pudo determinar.',
  },
  sentiment: {
    label: 'NEUTRAL',
    score: 0,
    confidence: 0,
    emotions: { anger: 0, frustration: 0, disappointment: 0, worry: 0, joy: 0, gratitude: 0 },
    urgency: 'MEDIUM',
    churnRisk: 0,
    triggers: [],
  },
  classification: {
    urgency: 15,
    decisionPower: 13,
    budget: 12,
    fit: 10,
    reasoning: 'Ningún modelo respondió: puntaje neutro, sin analizar el mensaje.',
    recommendedAction: 'Leer el mensaje y valorarlo a mano.',
    signals: [],
  },
  wantsHuman: false,
  legal: false,
});
