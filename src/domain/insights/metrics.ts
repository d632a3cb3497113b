import type { SentimentLabel } from '../shared/labels.js';
import type { CounterName } from './counter.sql.js';

export const metrics = [
  'LEADS_CREATED',
  'LEADS_WON',
  'CONVERSATIONS',
  'MESSAGES_IN',
  'MESSAGES_OUT',
  'FIRST_RESPONSE_SECONDS',
  'WON_AMOUNT',
  'ESCALATIONS',
  'AUTONOMOUS_RESOLUTION_RATE',
  'FOLLOW_UPS_ANSWERED_RATE',
  'CASES_OPENED',
  'CASES_REOPENED',
  'SATISFACTION',
  'MESSAGES_POSITIVE',
  'MESSAGES_NEUTRAL',
  'MESSAGES_NEGATIVE',
] as const;
export type Metric = (typeof metrics)[number];

interface MetricDefinition {
  counter: CounterName;
  /** The subject of the counter, if it has several. */
  subject?: SentimentLabel;
  /** SQL of the value as a float, from a row `s` with the sums `count` and `amount`; null for a mean without rows. `t` is the tenant. */
  value: string;
  /** Whether a smaller value is better. */
  smallerIsBetter?: true;
}

const count = 'coalesce(s.count, 0)::float8';
const mean = 's.amount::float8 / nullif(s.count, 0)';

/** How each metric is computed. */
export const metricDefinitions: Record<Metric, MetricDefinition> = {
  LEADS_CREATED: { counter: 'LEADS_CREATED', value: count },
  LEADS_WON: { counter: 'LEADS_WON', value: count },
  CONVERSATIONS: { counter: 'CONVERSATIONS', value: count },
  MESSAGES_IN: { counter: 'MESSAGES_IN', value: count },
  MESSAGES_OUT: { counter: 'MESSAGES_OUT', value: count },
  FIRST_RESPONSE_SECONDS: { counter: 'FIRST_RESPONSE', value: mean, smallerIsBetter: true },
  WON_AMOUNT: { counter: 'WON', value: 'app.money(coalesce(s.amount, 0), t.currency)::float8' },
  // `count` is the number of routed messages, `amount` the number of those that stayed with the agent
  ESCALATIONS: { counter: 'ROUTED', value: 'coalesce(s.count - s.amount, 0)::float8' },
  AUTONOMOUS_RESOLUTION_RATE: { counter: 'ROUTED', value: mean },
  FOLLOW_UPS_ANSWERED_RATE: { counter: 'FOLLOW_UPS', value: mean },
  CASES_OPENED: { counter: 'CASES', value: count },
  // `amount` is the number of reopened cases
  CASES_REOPENED: { counter: 'CASES', value: 'coalesce(s.amount, 0)::float8', smallerIsBetter: true },
  SATISFACTION: { counter: 'SATISFACTION', value: mean },
  MESSAGES_POSITIVE: { counter: 'SENTIMENT', subject: 'POSITIVE', value: count },
  MESSAGES_NEUTRAL: { counter: 'SENTIMENT', subject: 'NEUTRAL', value: count },
  MESSAGES_NEGATIVE: { counter: 'SENTIMENT', subject: 'NEGATIVE', value: count, smallerIsBetter: true },
};

/** SQL of an array with the subject of a metric's counter. */
export const subjectOf = (metric: Metric): string => `array['${metricDefinitions[metric].subject ?? ''}']`;
