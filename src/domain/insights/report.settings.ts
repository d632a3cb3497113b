import { z } from 'zod';
import { defineSettings } from '../shared/settings-sections.js';

/** What is mailed to those who run the business. */
const reportSettings = z
  .strictObject({
    /** The figures of the week, Mondays at 8:00 of the tenant's zone, to CEOs and admins. */
    weekly: z.boolean().default(true),
  })
  .prefault({});
defineSettings('reports', reportSettings);

declare module '../shared/settings-sections.js' {
  interface TenantSettings {
    reports: z.output<typeof reportSettings>;
  }
}
