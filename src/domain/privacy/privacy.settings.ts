import { z } from 'zod';
import { defineSettings } from '../shared/settings-sections.js';

/** How long people and what they sent are kept. */
const privacySettings = z
  .strictObject({
    /** Who has been silent for so many months is erased; null keeps people until they are erased by hand. */
    retentionMonths: z.int().min(1).max(1_200).nullable().default(null),
    /** For so many days the raw text of webhooks is kept; vendors may repeat one for a week. */
    rawWebhookDays: z.int().min(7).max(3_650).default(90),
  })
  .prefault({});
defineSettings('privacy', privacySettings);

declare module '../shared/settings-sections.js' {
  interface TenantSettings {
    privacy: z.output<typeof privacySettings>;
  }
}
