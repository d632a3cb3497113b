import { z } from 'zod';
import { defineSettings } from '../shared/settings-sections.js';

/** Settings that say when an opportunity is at risk. */
const salesSettings = z
  .strictObject({
    /**
     * After how many days without a message from or a meeting with its contact an open opportunity is at risk; null if silence is no risk.
     */
    silentAfterDays: z.int().min(1).max(365).nullable().default(null),
  })
  .prefault({});
defineSettings('sales', salesSettings);

declare module '../shared/settings-sections.js' {
  interface TenantSettings {
    sales: z.output<typeof salesSettings>;
  }
}
