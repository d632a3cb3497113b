import type { Role } from '../gql/graphql';

/** What screens read of `tenantSettings`, which the graph gives as JSON. */
export interface TenantSettings {
  version: number;
  assistant: { learnAfter: number | null };
  answering: { enabled: boolean; whileWaiting: 'NEVER' | 'OUTSIDE_HOURS' | 'FACTS'; gatherSeconds: number };
  privacy: { retentionMonths: number | null; rawWebhookDays: number };
  cases: { workingHours: { days: number[]; from: string; to: string } | null };
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

/** Who runs a business: they alone change what holds for everybody. */
export const runs = (role: Role): boolean => role === 'CEO' || role === 'ADMIN';
