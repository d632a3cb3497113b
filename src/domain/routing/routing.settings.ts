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
