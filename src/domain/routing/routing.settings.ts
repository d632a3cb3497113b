import { z } from 'zod';
import { defineSettings } from '../shared/settings-sections.js';
import { text } from '../shared/texts.js';
import { destinations, routingRules } from './destinations.js';

const share = z.number().min(-1).max(1);

/** Thresholds that decide where a message goes and when it raises an alert. */
const routingSettings = z
  .strictObject({
    /** A purchase inquiry above this score goes to the sales team. */
    salesScoreAbove: z.int().min(0).max(100).default(80),
    /** Leaves such an inquiry to the agent if it orders, with quantities, products that have a price in the catalogue. */
    ordersToAgent: z.boolean().default(true),
    retentionSentimentBelow: share.default(-0.6),
    retentionChurnAbove: z.int().min(0).max(100).default(70),
    rejectSpamBelow: z.int().min(0).max(100).default(20),
    /** A contact whose mean sentiment is below this, over more than `escalateAfterMessages` messages of a conversation, gets a person. */
    escalateSentimentBelow: share.default(-0.7),
    escalateAfterMessages: z.int().min(0).max(100).default(3),
    /** After this many unknown answers of the agent in a row, a person gets the conversation. */
    escalateAfterFailures: z.int().min(1).max(100).default(3),
    /** A sentiment below this raises an alert. */
    alertSentimentBelow: share.default(-0.7),
    /** Changes to the rules: each may be switched off, or get another destination and priority. */
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
    /** Destinations of messages with the tenant's own intents; the first match counts. OUT_OF_SCOPE means messages with none of them. */
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
