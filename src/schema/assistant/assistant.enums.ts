import { diffKinds, ownModelKinds, ownModelStatuses } from '../../domain/assistant/index.js';
import { intents, sentimentLabels, urgencies } from '../../domain/shared/labels.js';
import { enumOf } from '../enum-of.js';

export const IntentEnum = enumOf('Intent', 'What a message asks for.', intents, {
  PURCHASE_INQUIRY: 'Wants to buy, order, rent or hire.',
  PRODUCT_INFO: 'Asks about a product or service.',
  PRICING_QUESTION: 'Asks for a price, quote or discount.',
  COMPLAINT: 'Is dissatisfied, with no other request as the main point.',
  SUPPORT_REQUEST: 'Needs help with something owned or contracted.',
  WARRANTY_CLAIM: 'Wants a defect put right under warranty.',
  DELIVERY_TRACKING: 'Asks where an order is or when it arrives.',
  REFUND_REQUEST: 'Wants money back or to return something.',
  PARTNERSHIP: 'Proposes business between companies.',
  GENERAL_INQUIRY: 'Anything else, such as opening hours or thanks.',
  SPAM: 'Mass or deceptive content.',
});

export const SentimentLabelEnum = enumOf('SentimentLabel', 'The feeling that a message shows.', sentimentLabels, {
  POSITIVE: 'Praise, enthusiasm or heartfelt thanks.',
  NEUTRAL: 'Factual, or no clear feeling.',
  NEGATIVE: 'Annoyance, disappointment or distress.',
});

export const UrgencyEnum = enumOf('Urgency', 'How soon a message needs an answer.', urgencies, {
  LOW: 'Can wait.',
  MEDIUM: 'Within the working day.',
  HIGH: 'Within the hour.',
  CRITICAL: 'Now.',
});

export const OwnModelKindEnum = enumOf('OwnModelKind', 'What a tenant’s own model learns.', ownModelKinds, {
  INTENTS: 'The tenant’s own intents, from labelled messages.',
  CORRECTIONS: 'The corrections that people make to the local model’s answers.',
});

export const OwnModelStatusEnum = enumOf('OwnModelStatus', 'The state of a training.', ownModelStatuses, {
  COLLECTING: 'It accepts more messages.',
  WAITING: 'The training is queued.',
  TRAINING: 'The training is running.',
  READY: 'The training is complete.',
  FAILED: 'The training failed.',
});
const correctedQuestions = ['INTENT', 'SENTIMENT', 'TEMPERATURE'] as const;
export type CorrectedQuestion = (typeof correctedQuestions)[number];

export const CorrectedQuestionEnum = enumOf('CorrectedQuestion', 'What people can correct.', correctedQuestions, {
  INTENT: 'The main request.',
  SENTIMENT: 'The dominant feeling.',
  TEMPERATURE: 'How promising the lead is.',
});

export const DiffKindEnum = enumOf('DiffKind', 'Which of two compared texts contains a piece.', diffKinds, {
  SAME: 'In both.',
  REMOVED: 'Only in the first.',
  ADDED: 'Only in the second.',
});
