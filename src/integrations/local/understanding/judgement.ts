import type { ClassificationParts, Entities, Understanding } from '../../../domain/assistant/index.js';
import type { Intent, SentimentLabel, Temperature, Urgency } from '../../../domain/shared/labels.js';
import type { Concept } from './features/concepts.js';

/** The outputs of the heads and the contents of the message, from which the parts of an understanding are computed. */
export interface Evidence {
  intent: Intent;
  sentiment: SentimentLabel;
  temperature: Temperature;
  /** Probabilities of HOT, WARM and COLD. */
  heat: { hot: number; warm: number; cold: number };
  negative: number;
  positive: number;
  fury: number;
  leaving: number;
  legal: boolean;
  shouting: number;
  exclamations: number;
  entities: Entities;
  /** Whether the message contains one of these concepts without negation. */
  has(...concepts: Concept[]): boolean;
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

const caps = { urgency: 30, decisionPower: 25, budget: 25, fit: 20 } as const;
type Part = keyof typeof caps;
const partNames = Object.keys(caps) as Part[];

const buying: readonly Intent[] = ['PURCHASE_INQUIRY', 'PRODUCT_INFO', 'PRICING_QUESTION', 'PARTNERSHIP'];
const largest = (quantities: Entities['quantities']): number =>
  quantities.reduce((most, { value }) => Math.max(most, value), 0);

/** Returns the parts by the wording only, before the trained temperature is applied. */
function wordedParts(evidence: Evidence): ClassificationParts {
  const { has, intent, entities } = evidence;
  const volume = largest(entities.quantities);
  const urgency = has('LATER')
    ? 6
    : has('NOW')
      ? 27
      : has('SOON')
        ? 24
        : has('WEEKDAY')
          ? 20
          : has('PAY_NOW', 'SIGN')
            ? 22
            : 12;
  const decisionPower = has('DECIDER')
    ? 25
    : has('DECIDED', 'SIGN', 'PAY_NOW')
      ? 22
      : has('COMPANY')
        ? 18
        : has('STUDENT')
          ? 3
          : 15;
  const budget = has('BUDGET_OK')
    ? 24
    : has('PAY_NOW')
      ? 22
      : has('MONEY_SIGN')
        ? 19
        : volume >= 10 || has('VOLUME')
          ? 19
          : has('EXPENSIVE', 'DISCOUNT')
            ? 11
            : 14;
  const fit = buying.includes(intent)
    ? has('BUY', 'ORDER_MAKE', 'RESERVE', 'HIRE')
      ? 19
      : 17
    : intent === 'SPAM'
      ? 1
      : 9;
  return { urgency, decisionPower, budget, fit };
}

/**
 * Returns the score that fits the trained temperature: inside the band of that temperature, and higher for a higher certainty. Spam stays
 * under 20.
 */
function wantedScore({ intent, temperature, heat }: Evidence): number {
  if (intent === 'SPAM') return Math.round(clamp(4 + 14 * (heat.hot + heat.warm), 2, 16));
  if (temperature === 'HOT') return Math.round(clamp(82 + 16 * (heat.hot - 0.4), 82, 97));
  if (temperature === 'WARM') return Math.round(clamp(62 + 16 * (heat.hot - heat.cold), 52, 77));
  return Math.round(clamp(14 + 34 * (heat.hot + heat.warm), 8, 46));
}

/**
 * Returns the four parts of the score. The trained temperature sets their sum, and the wording sets how the sum is shared: each part
 * falls in proportion to its value, or rises in proportion to the room below its cap.
 */
export function partsOf(evidence: Evidence): ClassificationParts {
  const parts = wordedParts(evidence);
  const wanted = wantedScore(evidence);
  const sum = partNames.reduce((total, name) => total + parts[name], 0);
  for (const name of partNames) {
    const room = caps[name] - parts[name];
    const roomInAll = 100 - sum;
    parts[name] +=
      wanted >= sum
        ? Math.floor((room * (wanted - sum)) / Math.max(1, roomInAll))
        : -Math.ceil((parts[name] * (sum - wanted)) / sum);
  }
  // Rounding leaves the sum up to three points too low.
  let missing = wanted - partNames.reduce((total, name) => total + parts[name], 0);
  for (const name of partNames)
    while (missing > 0 && parts[name] < caps[name]) {
      parts[name] += 1;
      missing -= 1;
    }
  return parts;
}

/** Returns a score from −1 to 1, with the sign of the label: neutral stays within ±0.2, fury is below −0.7. */
export function sentimentScore(evidence: Evidence): number {
  const { sentiment, negative, positive, fury, shouting, exclamations, legal, has } = evidence;
  if (sentiment === 'NEUTRAL')
    // Adding 0 turns a rounded -0 into 0.
    return Number(clamp((positive - negative) * 0.3, -0.2, 0.2).toFixed(2)) + 0;
  if (sentiment === 'POSITIVE') {
    const warmth = 0.35 + 0.4 * positive + (has('LOVE_EMOJI') ? 0.12 : 0) + (exclamations > 1 ? 0.08 : 0);
    return Number(clamp(warmth, 0.3, 1).toFixed(2));
  }
  const strength =
    0.3 +
    0.25 * negative +
    0.4 * fury +
    (has('INSULT') ? 0.12 : 0) +
    (has('ANGRY', 'ANGRY_EMOJI') ? 0.08 : 0) +
    (shouting > 0.6 ? 0.12 : 0) +
    (exclamations > 1 ? 0.06 : 0) +
    (legal ? 0.08 : 0);
  return -Number(clamp(fury > 0.5 ? Math.max(strength, 0.75) : strength, 0.3, 1).toFixed(2));
}

/**
 * Returns the risk, 0 to 100, that the sender leaves. It is above 70 if a negative message announces that, threatens legal action or is
 * furious, and never above 70 if the message is not negative.
 */
export function churnRiskOf(evidence: Evidence): number {
  const { intent, sentiment, negative, fury, leaving, legal } = evidence;
  if (intent === 'SPAM') return 0;
  if (sentiment !== 'NEGATIVE')
    return Math.round(clamp(4 + 12 * negative + (leaving > 0.5 ? 45 : 0) + (legal ? 40 : 0), 0, 70));
  const claims = intent === 'REFUND_REQUEST' || intent === 'COMPLAINT' ? 8 : 0;
  const risk = 30 + 12 * negative + claims + 22 * fury + 40 * leaving;
  return Math.round(
    clamp(leaving > 0.5 || legal ? Math.max(risk, 76) : fury > 0.5 ? Math.max(risk, 72) : risk, 20, 99),
  );
}

/** Returns how soon the sender needs an answer, whatever the message asks for. */
export function urgencyOf(evidence: Evidence): Urgency {
  const { intent, sentiment, temperature, fury, legal, has } = evidence;
  if (intent === 'SPAM') return 'LOW';
  if (legal || fury > 0.5 || (has('PAIN') && has('NOW', 'ANGRY'))) return 'CRITICAL';
  if (temperature === 'HOT' || has('PAIN') || (sentiment === 'NEGATIVE' && has('NOW', 'ANGRY', 'NOT_ARRIVED')))
    return 'HIGH';
  if (
    sentiment === 'NEGATIVE' ||
    temperature === 'WARM' ||
    has('SOON') ||
    intent === 'DELIVERY_TRACKING' ||
    intent === 'WARRANTY_CLAIM'
  )
    return 'MEDIUM';
  return 'LOW';
}

/** Returns the strength of six feelings, each 0 to 1; they need not add up to 1. */
export function emotionsOf(evidence: Evidence): Understanding['sentiment']['emotions'] {
  const { sentiment, negative, positive, fury, has } = evidence;
  const share = (value: number) => Number(clamp(value, 0, 1).toFixed(2));
  const bad = sentiment === 'NEGATIVE' ? negative : negative * 0.3;
  const good = sentiment === 'POSITIVE' ? positive : positive * 0.3;
  return {
    anger: share(bad * (0.25 + 0.55 * fury + (has('ANGRY', 'INSULT', 'ANGRY_EMOJI') ? 0.35 : 0))),
    frustration: share(bad * (0.4 + (has('NOT_ARRIVED', 'RUDE', 'ANGRY', 'BOT_WORD') ? 0.4 : 0))),
    disappointment: share(bad * (0.3 + (has('DISAPPOINT', 'BAD', 'DEFECT', 'SARCASM') ? 0.4 : 0))),
    worry: share((has('PAIN') ? 0.6 : 0) + bad * 0.15),
    joy: share(good * (0.5 + (has('PRAISE', 'LOVE_EMOJI') ? 0.4 : 0))),
    gratitude: share(has('THANKS') ? 0.25 + good * 0.7 : good * 0.3),
  };
}
