import { type ClassificationParts, scoreOf, type Understanding } from './understanding.js';

/** Whether the lead keeps its current score: thanks and greetings show no interest either way, so they never lower it. */
export const keepsScore = (
  understanding: Understanding,
  last: ClassificationParts | null,
): last is ClassificationParts =>
  last !== null &&
  understanding.intent.primary === 'GENERAL_INQUIRY' &&
  understanding.sentiment.label !== 'NEGATIVE' &&
  understanding.classification.signals.length === 0 &&
  scoreOf(understanding.classification) < scoreOf(last);
