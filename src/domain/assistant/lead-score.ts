import { type ClassificationParts, scoreOf, type Understanding } from './understanding.js';

/** Whether the lead keeps the score it has: thanks and greetings never lower it, which show no sign either way. */
export const keepsScore = (
  understanding: Understanding,
  last: ClassificationParts | null,
): last is ClassificationParts =>
  last !== null &&
  understanding.intent.primary === 'GENERAL_INQUIRY' &&
  understanding.sentiment.label !== 'NEGATIVE' &&
  understanding.classification.signals.length === 0 &&
  scoreOf(understanding.classification) < scoreOf(last);
