import { z } from 'zod';
import { defineSettings } from '../shared/settings-sections.js';

export const whileWaiting = ['NEVER', 'OUTSIDE_HOURS', 'FACTS'] as const;

/** Settings were stored as `never`, `outside-hours` and `always` before; these, and any case, are read as the words of today. */
const whileWaitingWord = (word: unknown): unknown => {
  if (typeof word !== 'string') return word;
  const upper = word.trim().toUpperCase().replaceAll('-', '_');
  return upper === 'ALWAYS' ? 'FACTS' : upper;
};

/** Whether the agent answers, and how much at most. */
const answeringSettings = z
  .strictObject({
    /** Off: nobody is answered by the agent; CHATBOT conversations wait for a person. */
    enabled: z.boolean().default(true),
    /**
     * Whether the agent goes on with facts of the catalogue and the articles while a conversation waits for a person; `OUTSIDE_HOURS`
     * is while nobody is at work.
     */
    whileWaiting: z.preprocess(whileWaitingWord, z.enum(whileWaiting)).default('OUTSIDE_HOURS'),
    /** Seconds for which the agent waits before it answers: what the contact writes in them is answered together. */
    gatherSeconds: z.int().min(0).max(60).default(0),
    /**
     * Above these a conversation waits for a person, and an alert says so: two machines would answer each other for ever. A
     * customer in a hurry who writes twenty messages in ten minutes stays below them.
     */
    limits: z
      .strictObject({
        /** The most automatic answers to one conversation in an hour. */
        perConversationHour: z.int().min(1).max(10_000).default(40),
        /** The most automatic answers to one contact in 24 hours, over all its conversations. */
        perContactDay: z.int().min(1).max(100_000).default(150),
        /** So many exchanges in a row that say nearly the same. */
        alikeInARow: z.int().min(2).max(20).default(5),
      })
      .prefault({}),
  })
  .prefault({});
defineSettings('answering', answeringSettings);

/** Which language models are asked, and what they may cost. */
const assistantSettings = z
  .strictObject({
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
  .prefault({});
defineSettings('assistant', assistantSettings);

declare module '../shared/settings-sections.js' {
  interface TenantSettings {
    answering: z.output<typeof answeringSettings>;
    assistant: z.output<typeof assistantSettings>;
  }
}
