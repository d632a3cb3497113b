import { z } from 'zod';
import { defineSettings } from '../shared/settings-sections.js';

/** Settings of the reports for the managers of the business. */
const reportSettings = z
  .strictObject({
    /** Whether CEOs and admins get the weekly figures by mail, on Mondays at 8:00 in the tenant's zone. */
    weekly: z.boolean().default(true),
    /** Whether CEOs get the figures of the previous day, by mail and as a notification, at 8:00 in the tenant's zone. */
    daily: z.boolean().default(true),
  })
  .prefault({});
defineSettings('reports', reportSettings);

declare module '../shared/settings-sections.js' {
  interface TenantSettings {
    reports: z.output<typeof reportSettings>;
  }
}
