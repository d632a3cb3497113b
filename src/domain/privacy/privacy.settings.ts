import { z } from 'zod';
import { defineSettings } from '../shared/settings-sections.js';

/** How long contacts and their messages are kept. */
const privacySettings = z
  .strictObject({
    /** Contacts that have been silent for this many months are erased; null means that contacts are erased only by hand. */
    retentionMonths: z.int().min(1).max(1_200).nullable().default(null),
    /** For how many days the raw text of webhooks is kept. Vendors may redeliver for a week. */
    rawWebhookDays: z.int().min(7).max(3_650).default(90),
  })
  .prefault({});
defineSettings('privacy', privacySettings);

declare module '../shared/settings-sections.js' {
  interface TenantSettings {
    privacy: z.output<typeof privacySettings>;
  }
}
