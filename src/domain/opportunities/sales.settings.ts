import { z } from 'zod';
import { defineSettings } from '../shared/settings-sections.js';

/** How sales are watched. */
const salesSettings = z
  .strictObject({
    /** An open sale is at risk when its contact has neither written nor been met for so many days; null where silence is no risk. */
    silentAfterDays: z.int().min(1).max(365).nullable().default(null),
  })
  .prefault({});
defineSettings('sales', salesSettings);

declare module '../shared/settings-sections.js' {
  interface TenantSettings {
    sales: z.output<typeof salesSettings>;
  }
}
