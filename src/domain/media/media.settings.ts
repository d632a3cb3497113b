import { z } from 'zod';
import { defineSettings } from '../shared/settings-sections.js';

/** Which files of messages are accepted and how long they are kept. */
const mediaSettings = z
  .strictObject({
    /** Larger files from contacts are not fetched, and the message says so. No channel delivers more than 100 MB. */
    mostBytes: z
      .int()
      .min(1)
      .max(100 * 1024 * 1024)
      .default(100 * 1024 * 1024),
    /** How many days files are kept; null keeps them as long as their messages. */
    keepDays: z.int().min(1).max(3_650).nullable().default(null),
  })
  .prefault({});
defineSettings('media', mediaSettings);

declare module '../shared/settings-sections.js' {
  interface TenantSettings {
    media: z.output<typeof mediaSettings>;
  }
}
