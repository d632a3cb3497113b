import { z } from 'zod';
import { defineSettings } from '../shared/settings-sections.js';

/** How long people and what they sent are kept. */
const privacySettings = z
  .strictObject({
    /** Who has been silent for so many months is erased; null keeps people until they are erased by hand. */
    retentionMonths: z.int().min(1).max(1_200).nullable().default(null),
  })
  .prefault({});
defineSettings('privacy', privacySettings);

declare module '../shared/settings-sections.js' {
  interface TenantSettings {
    privacy: z.output<typeof privacySettings>;
  }
}
