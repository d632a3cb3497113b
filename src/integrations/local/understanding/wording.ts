import type { ClassificationParts } from '../../../domain/assistant/index.js';
import type { Intent } from '../../../domain/shared/labels.js';
import type { Language } from '../../../domain/shared/translations.js';
import type { Concept, ConceptHit } from './features/concepts.js';
import type { Evidence } from './judgement.js';
import { actionTexts, intentTexts, isSignal, reasonTexts, signalTexts } from './local-understanding.texts.js';

/** Returns the signals that the score is based on, in the order of the message; at most six. */
export function signalsOf(hits: readonly ConceptHit[], language: Language): string[] {
  const signals = new Set<string>();
  for (const { concept, negated } of hits)
    if (!negated && isSignal(concept)) signals.add(signalTexts(language, concept));
  return [...signals].slice(0, 6);
}

const triggersOfFeeling: ReadonlySet<Concept> = new Set<Concept>([
  'BAD',
  'DISAPPOINT',
  'ANGRY',
  'RUDE',
  'INSULT',
  'SARCASM',
  'LEAVE',
  'DEFECT',
  'ARRIVED_BROKEN',
  'NOT_ARRIVED',
  'LAWYER',
  'LAWSUIT',
  'REGULATOR',
  'DENOUNCE',
  'PRAISE',
  'LOVE_EMOJI',
  'ANGRY_EMOJI',
  'EXPENSIVE',
  'PAIN',
  'CHARGE_BACK',
]);

/** Returns the words that decided the feeling, as in the (folded) message; at most six, and none inside another. */
export function triggersOf(tokens: readonly string[], hits: readonly ConceptHit[]): string[] {
  const spans = hits
    .filter(({ concept, negated }) => triggersOfFeeling.has(concept) && !negated)
    .sort((one, two) => one.start - two.start || two.end - one.end);
  const triggers = new Set<string>();
  let covered = -1;
  for (const { start, end } of spans) {
    if (end <= covered) continue;
    covered = end;
    triggers.add(tokens.slice(start, end).join(' '));
  }
  return [...triggers].slice(0, 6);
}

const certaintyOf = (confidence: number): string => (confidence > 0.85 ? 'high' : confidence > 0.55 ? 'medium' : 'low');

/** Returns a sentence that explains the intent. */
export function intentReasoning(
  intent: Intent,
  confidence: number,
  signals: readonly string[],
  language: Language,
): string {
  const basis = signals.length === 0 ? '' : ` (${signals.slice(0, 3).join(', ')})`;
  const certainty = certaintyOf(confidence);
  return reasonTexts(language, 'intentReason', { certainty, intent: intentTexts(language, intent), basis });
}

/** Returns a sentence with the four parts that explains the contact's score. */
export function scoreReasoning(
  { urgency, decisionPower, budget, fit }: ClassificationParts,
  { temperature }: Evidence,
  signals: readonly string[],
  language: Language,
): string {
  const basis = signals.slice(0, 3).join(', ') || reasonTexts(language, 'noSignals');
  return reasonTexts(language, 'scoreReason', { temperature, basis, urgency, decisionPower, budget, fit });
}

/** Returns a sentence with the next action for a seller. */
export const actionFor = (evidence: Evidence, wantsHuman: boolean, language: Language): string =>
  actionTexts(language, nextAction(evidence, wantsHuman));

function nextAction(evidence: Evidence, wantsHuman: boolean): Parameters<typeof actionTexts>[1] {
  const { intent, temperature, sentiment, legal, leaving } = evidence;
  if (intent === 'SPAM') return 'ignoreSpam';
  if (legal) return 'legalThreat';
  if (temperature === 'HOT') return intent === 'PARTNERSHIP' ? 'closePartnership' : 'closeSale';
  if (leaving > 0.5) return 'retain';
  if (wantsHuman) return 'passToPerson';
  switch (intent) {
    case 'COMPLAINT':
      return 'complaint';
    case 'REFUND_REQUEST':
      return 'refund';
    case 'WARRANTY_CLAIM':
      return 'warranty';
    case 'DELIVERY_TRACKING':
      return 'delivery';
    case 'SUPPORT_REQUEST':
      return temperature === 'WARM' ? 'offerService' : 'support';
    case 'PARTNERSHIP':
      return 'partnership';
    case 'PRICING_QUESTION':
      return 'pricing';
    case 'PRODUCT_INFO':
      return 'productInfo';
    case 'PURCHASE_INQUIRY':
      return 'purchase';
    case 'GENERAL_INQUIRY':
      return sentiment === 'POSITIVE' ? 'thank' : 'answer';
  }
}
