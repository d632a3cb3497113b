import { metrics, sellerFigures } from '../../domain/insights/index.js';
import { enumOf } from '../enum-of.js';

export const MetricEnum = enumOf('Metric', 'A metric.', metrics, {
  LEADS_CREATED: 'Leads, counted by their creation time.',
  LEADS_WON: 'Won leads, counted by the time they were won.',
  CONVERSATIONS: 'Conversations, counted by their start.',
  MESSAGES_IN: 'Messages sent by contacts.',
  MESSAGES_OUT: 'Messages sent by the business: by people, agents and automations.',
  FIRST_RESPONSE_SECONDS:
    'The mean time from the first message of a conversation to its first answer, counted by the time of the answer.',
  WON_AMOUNT: 'The value of opportunities won in the tenant’s currency, counted by the time they were won.',
  ESCALATIONS: 'Messages whose conversation was handed over to people.',
  AUTONOMOUS_RESOLUTION_RATE: 'The share of routed messages, 0 to 1, that the AI agent handled; spam does not count.',
  FOLLOW_UPS_ANSWERED_RATE:
    'The share of follow-ups with a message, 0 to 1, to which the contact replied, counted by their end.',
  CASES_OPENED: 'Cases, counted by the time they were first opened.',
  CASES_REOPENED: 'The cases of CASES_OPENED that were closed and needed again within 72 hours.',
  SATISFACTION: 'The mean rating of cases by customers, 1 to 5, counted by the time they were asked.',
  MESSAGES_POSITIVE: 'Messages of contacts with a positive sentiment, counted by the time they were understood.',
  MESSAGES_NEUTRAL: 'Messages of contacts with a neutral sentiment, counted by the time they were understood.',
  MESSAGES_NEGATIVE: 'Messages of contacts with a negative sentiment, counted by the time they were understood.',
});
const timeBuckets = ['HOUR', 'DAY', 'WEEK', 'MONTH'] as const;

export const TimeBucketEnum = enumOf(
  'TimeBucket',
  'The length of the interval of each point in a time series.',
  timeBuckets,
  {
    HOUR: 'An hour.',
    DAY: 'A day in the tenant’s time zone.',
    WEEK: 'Seven days, from Monday.',
    MONTH: 'A calendar month.',
  },
);

export const SellerFigureEnum = enumOf(
  'SellerFigure',
  'A figure of SellerMetrics whose rows can be listed.',
  sellerFigures,
  {
    TOTAL_CONVERSATIONS: 'totalConversations: each time that a conversation was assigned to the seller.',
    ACTIVE_CONVERSATIONS: 'activeConversations, as of now.',
    CONVERSATIONS_TODAY: 'conversationsToday.',
    MESSAGES_SENT: 'messagesSent.',
    MESSAGES_RECEIVED:
      'messagesReceived: each time a customer waited, with the number of messages that the customer wrote meanwhile.',
    AVERAGE_FIRST_RESPONSE_SECONDS: 'averageFirstResponseSeconds: each first answer, with its seconds.',
    AVERAGE_RESPONSE_SECONDS: 'averageResponseSeconds: each answer, with its seconds.',
    AVERAGE_CONVERSATION_SECONDS: 'averageConversationSeconds: each conversation that ended, with its seconds.',
    LEADS_ASSIGNED: 'leadsAssigned.',
    LEADS_CONVERTED: 'leadsConverted.',
    CONVERSION_RATE: 'conversionRate: each assigned lead, 1 if the seller has won it.',
    HOT_LEADS: 'hotLeads, as of now.',
    UNANSWERED_CONVERSATIONS: 'unansweredConversations, as of now, by the time since when the customer waits.',
    FOLLOW_UPS_DUE: 'followUpsDue, as of now.',
    OPPORTUNITIES_OPEN: 'opportunitiesOpen, as of now.',
    OPPORTUNITIES_WON: 'opportunitiesWon.',
    WON_AMOUNT: 'wonAmount: each opportunity, with its value.',
    AVERAGE_DEAL_SIZE: 'averageDealSize: the same.',
    ENGAGEMENT_RATE:
      'engagementRate: each time that a conversation was assigned to the seller, 1 if the customer wrote again after the seller’s answer.',
    ACTIVITY_SCORE: 'activityScore: the messages, leads and opportunities that are divided by the hours worked.',
  },
);
