import { metrics } from '../../domain/insights/index.js';
import { enumOf } from '../enum-of.js';

export const MetricEnum = enumOf('Metric', 'What is measured.', metrics, {
  LEADS_CREATED: 'Leads that came in, by when they were created.',
  LEADS_WON: 'Leads that bought, by when they were won.',
  CONVERSATIONS: 'Conversations, by when they began.',
  MESSAGES_IN: 'Messages that contacts sent.',
  MESSAGES_OUT: 'Messages that the business sent, by people, agents and automations.',
  FIRST_RESPONSE_SECONDS:
    'The mean time from the first message of a conversation to its first answer, by when it was answered.',
  WON_AMOUNT: 'The value of opportunities won in the tenant’s currency, by when they were won.',
  ESCALATIONS: 'Messages whose conversation was handed to people.',
  AUTONOMOUS_RESOLUTION_RATE: 'The share of routed messages, 0 to 1, that the AI agent kept; spam does not count.',
  FOLLOW_UPS_ANSWERED_RATE:
    'The share of follow-ups that wrote, 0 to 1, to which the contact replied, by when they ended.',
  CASES_OPENED: 'Cases, by when they were opened first.',
  CASES_REOPENED: 'Of these, those that were closed and needed again within 72 hours.',
  SATISFACTION: 'The mean rating of cases by customers, 1 to 5, by when they were asked.',
});
export const timeBuckets = ['HOUR', 'DAY', 'WEEK', 'MONTH'] as const;

export const TimeBucketEnum = enumOf('TimeBucket', 'How wide a point of a series is.', timeBuckets, {
  HOUR: 'An hour.',
  DAY: 'A day of the tenant’s time zone.',
  WEEK: 'Seven days, from Monday.',
  MONTH: 'A month of the calendar.',
});
