/** The labels that a model gives to messages; the graph and the database use the same texts. */
export const intents = [
  'PURCHASE_INQUIRY',
  'PRODUCT_INFO',
  'PRICING_QUESTION',
  'COMPLAINT',
  'SUPPORT_REQUEST',
  'WARRANTY_CLAIM',
  'DELIVERY_TRACKING',
  'REFUND_REQUEST',
  'PARTNERSHIP',
  'GENERAL_INQUIRY',
  'SPAM',
] as const;
export type Intent = (typeof intents)[number];

export const sentimentLabels = ['POSITIVE', 'NEUTRAL', 'NEGATIVE'] as const;
export type SentimentLabel = (typeof sentimentLabels)[number];

export const urgencies = ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'] as const;
export type Urgency = (typeof urgencies)[number];

export const temperatures = ['HOT', 'WARM', 'COLD'] as const;
export type Temperature = (typeof temperatures)[number];

/** HOT from 80, WARM from 50, COLD below. */
export const temperatureOf = (score: number): Temperature => (score >= 80 ? 'HOT' : score >= 50 ? 'WARM' : 'COLD');

/** Whether this score makes a lead HOT that was not HOT before. `before` is the previous score, or null if there was none. */
export const turnsHot = (before: number | null, score: number): boolean =>
  temperatureOf(score) === 'HOT' && (before === null || temperatureOf(before) !== 'HOT');
