import { metrics, sellerFigures } from '../../domain/insights/index.js';
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

export const SellerFigureEnum = enumOf(
  'SellerFigure',
  'A figure of SellerMetrics, whose rows can be listed.',
  sellerFigures,
  {
    TOTAL_CONVERSATIONS: 'totalConversations: each time that a conversation came to them.',
    ACTIVE_CONVERSATIONS: 'activeConversations, as things stand.',
    CONVERSATIONS_TODAY: 'conversationsToday.',
    MESSAGES_SENT: 'messagesSent.',
    MESSAGES_RECEIVED: 'messagesReceived: each wait, with how many messages the customer wrote in it.',
    AVERAGE_FIRST_RESPONSE_SECONDS: 'averageFirstResponseSeconds: each first answer with its seconds.',
    AVERAGE_RESPONSE_SECONDS: 'averageResponseSeconds: each answer with its seconds.',
    AVERAGE_CONVERSATION_SECONDS: 'averageConversationSeconds: each that ended with its seconds.',
    LEADS_ASSIGNED: 'leadsAssigned.',
    LEADS_CONVERTED: 'leadsConverted.',
    CONVERSION_RATE: 'conversionRate: each lead given, 1 where they have won it.',
    HOT_LEADS: 'hotLeads, as things stand.',
    UNANSWERED_CONVERSATIONS: 'unansweredConversations, as things stand, by since when the customer waits.',
    FOLLOW_UPS_DUE: 'followUpsDue, as things stand.',
    OPPORTUNITIES_OPEN: 'opportunitiesOpen, as things stand.',
    OPPORTUNITIES_WON: 'opportunitiesWon.',
    WON_AMOUNT: 'wonAmount: each opportunity with its value.',
    AVERAGE_DEAL_SIZE: 'averageDealSize: the same.',
    ENGAGEMENT_RATE:
      'engagementRate: each time that a conversation came to them, 1 where the customer wrote again after their answer.',
    ACTIVITY_SCORE: 'activityScore: the messages, leads and opportunities that it divides by the hours worked.',
  },
);
