import { z } from 'zod';
import { defineSettings } from '../shared/settings-sections.js';
import { text } from '../shared/texts.js';
import { destinations, routingRules } from './destinations.js';

const share = z.number().min(-1).max(1);

/** When a message goes where, and when it raises an alert. */
const routingSettings = z
  .strictObject({
    /** A purchase inquiry above this score goes to the sales team. */
    salesScoreAbove: z.int().min(0).max(100).default(80),
    /** Leaves such an inquiry to the agent where it orders, with quantities, what the catalogue has a price for. */
    ordersToAgent: z.boolean().default(true),
    retentionSentimentBelow: share.default(-0.6),
    retentionChurnAbove: z.int().min(0).max(100).default(70),
    rejectSpamBelow: z.int().min(0).max(100).default(20),
    /** Whoever is below this on average, over more than so many messages of a conversation, gets a person. */
    escalateSentimentBelow: share.default(-0.7),
    escalateAfterMessages: z.int().min(0).max(100).default(3),
    /** So often in a row may the agent not know the answer. */
    escalateAfterFailures: z.int().min(1).max(100).default(3),
    /** A sentiment below this raises an alert. */
    alertSentimentBelow: share.default(-0.7),
    /** Changes to the rules: each may be switched off, or given another destination and priority. */
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
    /** Where messages of the tenant's own intents go, the first that fits; OUT_OF_SCOPE stands for messages of none of them. */
    ownIntents: z
      .array(
        z.strictObject({
          intent: text('intent').min(1),
          destination: z.enum(destinations),
          priority: z.int().min(1).max(5).default(3),
        }),
      )
      .max(200)
      .default([]),
  })
  .prefault({});
defineSettings('routing', routingSettings);

declare module '../shared/settings-sections.js' {
  interface TenantSettings {
    routing: z.output<typeof routingSettings>;
  }
}
