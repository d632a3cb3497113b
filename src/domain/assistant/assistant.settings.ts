import { z } from 'zod';
import { defineSettings } from '../shared/settings-sections.js';

export const whileWaiting = ['NEVER', 'OUTSIDE_HOURS', 'FACTS'] as const;

/** Older settings were stored as `never`, `outside-hours` and `always`. These words, in any case, are read as the current ones. */
const whileWaitingWord = (word: unknown): unknown => {
  if (typeof word !== 'string') return word;
  const upper = word.trim().toUpperCase().replaceAll('-', '_');
  return upper === 'ALWAYS' ? 'FACTS' : upper;
};

/** Whether the agent answers, and how often at most. */
const answeringSettings = z
  .strictObject({
    /** If false, the agent answers nobody and CHATBOT conversations wait for a person. */
    enabled: z.boolean().default(true),
    /**
     * Whether the agent goes on answering with facts of the catalogue and the articles while a conversation waits for a person.
     * `OUTSIDE_HOURS`: only while nobody is at work.
     */
    whileWaiting: z.preprocess(whileWaitingWord, z.enum(whileWaiting)).default('OUTSIDE_HOURS'),
    /** Seconds that the agent waits before it answers. What the contact writes in that time is answered together. */
    gatherSeconds: z.int().min(0).max(60).default(0),
    /**
     * When one of these limits is reached, the conversation waits for a person and an alert says so; otherwise two machines would answer
     * each other for ever. A customer in a hurry who writes twenty messages in ten minutes stays below the limits.
     */
    limits: z
      .strictObject({
        /** Maximum of automatic answers to one conversation in an hour. */
        perConversationHour: z.int().min(1).max(10_000).default(40),
        /** Maximum of automatic answers to one contact in 24 hours, over all its conversations. */
        perContactDay: z.int().min(1).max(100_000).default(150),
        /** Number of exchanges in a row that say nearly the same. */
        alikeInARow: z.int().min(2).max(20).default(5),
      })
      .prefault({}),
  })
  .prefault({});
defineSettings('answering', answeringSettings);

/** Which language models are asked, and what they may cost. */
const assistantSettings = z
  .strictObject({
    /** hosted-first asks a vendor's model for every message; local-first asks it only if the local model is unsure. */
    mode: z.enum(['hosted-first', 'local-first']).default('hosted-first'),
    /** The local model is unsure if its confidence is below this. */
    unsureBelow: z.number().min(0).max(1).default(0.6),
    /** Maximum cost of hosted models per day of the tenant's calendar, in US dollars; then the local model answers. Null for no limit. */
    dailyBudgetUsd: z.number().min(0).max(100_000).nullable().default(10),
    /** The same limit in tokens, questions and answers together. */
    dailyBudgetTokens: z.int().min(0).nullable().default(20_000_000),
    /** Number of newly corrected messages after which the corrections are learnt; null turns learning off. */
    learnAfter: z.int().min(5).max(1_000).nullable().default(20),
    /** Also asks another model about a share of the messages, to compare. Its answer is never shown. */
    shadow: z
      .strictObject({
        provider: z.enum(['openai', 'anthropic', 'gemini', 'local']),
        share: z.number().min(0).max(1),
      })
      .nullable()
      .default(null),
  })
  .prefault({});
defineSettings('assistant', assistantSettings);

declare module '../shared/settings-sections.js' {
  interface TenantSettings {
    answering: z.output<typeof answeringSettings>;
    assistant: z.output<typeof assistantSettings>;
  }
}
