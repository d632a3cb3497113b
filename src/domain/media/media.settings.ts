import { z } from 'zod';
import { defineSettings } from '../shared/settings-sections.js';

/** What files of messages may be and how long they are kept. */
const mediaSettings = z
  .strictObject({
    /** Larger files of contacts are not fetched; the message says so. No channel brings more than 100 MB. */
    mostBytes: z
      .int()
      .min(1)
      .max(100 * 1024 * 1024)
      .default(100 * 1024 * 1024),
    /** For so many days files are kept; null keeps them as long as their messages. */
    keepDays: z.int().min(1).max(3_650).nullable().default(null),
  })
  .prefault({});
defineSettings('media', mediaSettings);

declare module '../shared/settings-sections.js' {
  interface TenantSettings {
    media: z.output<typeof mediaSettings>;
  }
}
