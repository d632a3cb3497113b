import type { Role } from '../gql/graphql';

/** The part of `tenantSettings`, which is JSON in the graph, that screens read. */
export interface TenantSettings {
  version: number;
  assistant: { learnAfter: number | null };
  answering: { enabled: boolean; whileWaiting: 'NEVER' | 'OUTSIDE_HOURS' | 'FACTS'; gatherSeconds: number };
  privacy: { retentionMonths: number | null; rawWebhookDays: number };
  sending: { quietHours: { from: string; to: string } | null; perContactDay: number | null };
  comments: {
    enabled: boolean;
    public: boolean;
    private: boolean;
    publicPrices: boolean;
    hide: boolean;
    perPersonDay: number;
  };
  enrichment: { messages: boolean; number: boolean; website: boolean; lookup: boolean; lookupsPerDay: number };
  reports: { daily: boolean; weekly: boolean };
  socialPosts: { approve: 'PERSON' | 'AUTOMATIC'; spacingHours: number; weekly: { enabled: boolean; posts: number } };
  orders: { confirmAbove: string | null; paymentDays: number };
  sales: { silentAfterDays: number | null };
  segments: { frequentPurchases: number; withinDays: number; inactiveAfterDays: number };
  cases: {
    workingHours: { days: number[]; from: string; to: string }[] | null;
    /** Days of one year, `2026-12-24`, or of each year, `12-25`. */
    closedDays: string[];
  };
  routing: {
    salesScoreAbove: number;
    ordersToAgent: boolean;
    retentionSentimentBelow: number;
    retentionChurnAbove: number;
    rejectSpamBelow: number;
    escalateSentimentBelow: number;
    escalateAfterMessages: number;
    escalateAfterFailures: number;
    alertSentimentBelow: number;
    rules: Record<string, { enabled: boolean; destination?: string; priority?: number }>;
    ownIntents: { intent: string; destination: string; priority: number }[];
  };
}

export const settingsOf = (json: unknown): TenantSettings => json as TenantSettings;

/** Whether the role manages the business: only these roles change settings that apply to everybody. */
export const runs = (role: Role): boolean => role === 'CEO' || role === 'ADMIN';
