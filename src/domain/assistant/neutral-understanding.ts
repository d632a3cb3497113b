import type { Language } from '../shared/translations.js';
import { assistantTexts } from './assistant.texts.js';
import type { Understanding } from './understanding.js';

/** Used if no model answered. It has 50 points, so that the lead is neither preferred nor neglected, and confidence 0. */
export const neutralUnderstanding = (language: Language): Understanding => ({
  language: 'other',
  intent: {
    primary: 'GENERAL_INQUIRY',
    secondary: [],
    confidence: 0,
    entities: { products: [], quantities: [], money: [], dates: [], phones: [], emails: [], addresses: [] },
    reasoning: assistantTexts(language, 'noModelForIntent'),
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
    reasoning: assistantTexts(language, 'noModelForScore'),
    recommendedAction: assistantTexts(language, 'judgeByHand'),
    signals: [],
  },
  wantsHuman: false,
  legal: false,
});
