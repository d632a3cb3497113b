import { z } from 'zod';

/** The names of the rules of the routing table, in the order in which they are asked (src/domain/routing/routing-table.ts). */
export const routingRules = [
  'legal',
  'wants-human',
  'hot-purchase',
  'churn',
  'negative-complaint',
  'negative-support',
  'complaint-or-warranty',
  'simple-question',
  'spam',
] as const;
export const destinations = [
  'SALES_TEAM',
  'RETENTION_SPECIALIST',
  'HUMAN_AGENT',
  'SUPPORT_TEAM',
  'CHATBOT',
  'AUTO_REJECT',
] as const;
export type Destination = (typeof destinations)[number];

const share = z.number().min(-1).max(1);

/** What a tenant can tune, with the figures that hold until it does. Validated whenever it is read or written. */
export const tenantSettingsSchema = z
  .object({
    /** What the business sells, in a line or two: judged against for the fit of a lead and told to the models. */
    business: z.string().max(500).default(''),
    routing: z
      .object({
        /** A purchase inquiry above this score goes to the sales team. */
        salesScoreAbove: z.int().min(0).max(100).default(80),
        retentionSentimentBelow: share.default(-0.6),
        retentionChurnAbove: z.int().min(0).max(100).default(70),
        rejectSpamBelow: z.int().min(0).max(100).default(20),
        /** A sentiment below this raises an alert. */
        alertSentimentBelow: share.default(-0.7),
        /** What the tenant does otherwise: a rule may be switched off, or lead elsewhere with another priority. */
        rules: z
          .partialRecord(
            z.enum(routingRules),
            z.strictObject({
              enabled: z.boolean().default(true),
              destination: z.enum(destinations).optional(),
              priority: z.int().min(1).max(5).optional(),
            }),
          )
          .default({}),
        /** Where messages of the tenant's own intents go, the first that fits; OUT_OF_SCOPE for those that are none of them. */
        ownIntents: z
          .array(
            z.strictObject({
              intent: z.string().min(1).max(80),
              destination: z.enum(destinations),
              priority: z.int().min(1).max(5).default(3),
            }),
          )
          .max(200)
          .default([]),
      })
      .prefault({}),
    /** How far those who sell reach beyond what is their own. What they see they may also work on; row-level security decides. */
    rights: z
      .strictObject({
        /** UNASSIGNED: what is their own or nobody's. TEAM: what is any seller's. */
        sellers: z.enum(['UNASSIGNED', 'TEAM']).default('UNASSIGNED'),
        /** OWN: what is their own alone. */
        professionals: z.enum(['OWN', 'UNASSIGNED', 'TEAM']).default('OWN'),
      })
      .prefault({}),
    answering: z
      .object({
        /** Off: nobody is answered by the agent; CHATBOT conversations wait for a person. */
        enabled: z.boolean().default(true),
      })
      .prefault({}),
    /** Which language models are asked, and what they may cost. */
    assistant: z
      .object({
        /** hosted-first asks a vendor's model for every message; local-first only where the local one is unsure. */
        mode: z.enum(['hosted-first', 'local-first']).default('hosted-first'),
        /** Unsure is a confidence below this. */
        unsureBelow: z.number().min(0).max(1).default(0.6),
        /** What hosted models may cost on a day of the tenant's calendar; null for no limit. Above it the local one answers. */
        dailyBudgetUsd: z.number().min(0).max(100_000).nullable().default(10),
        /** The same in tokens, of questions and answers together. */
        dailyBudgetTokens: z.int().min(0).nullable().default(20_000_000),
        /** Once so many messages are newly corrected, what people say is learnt; null learns nothing. */
        learnAfter: z.int().min(5).max(1_000).nullable().default(20),
        /** Asks another model too about a share of the messages, to compare; its answer is never shown. */
        shadow: z
          .strictObject({
            provider: z.enum(['openai', 'anthropic', 'gemini', 'local']),
            share: z.number().min(0).max(1),
          })
          .nullable()
          .default(null),
      })
      .prefault({}),
    privacy: z
      .object({
        /** Who has been silent for so many months is erased; null keeps people until they are erased by hand. */
        retentionMonths: z.int().min(1).max(1_200).nullable().default(null),
        /** For so many days the raw text of webhooks is kept; vendors may repeat one for a week. */
        rawWebhookDays: z.int().min(7).max(3_650).default(90),
      })
      .prefault({}),
    /** When a customer counts as frequent, and when as inactive; all others are occasional. */
    segments: z
      .object({
        frequentPurchases: z.int().min(1).max(1_000).default(3),
        withinDays: z.int().min(1).max(3_650).default(180),
        inactiveAfterDays: z.int().min(1).max(3_650).default(180),
      })
      .prefault({}),
  })
  .strict();
export type TenantSettings = z.output<typeof tenantSettingsSchema>;
