import { z } from 'zod';
import { defineSettings } from '../shared/settings-sections.js';

/** Mails to the people who run the business. */
const reportSettings = z
  .strictObject({
    /** Whether the weekly figures are mailed to CEOs and admins, on Mondays at 8:00 in the tenant's zone. */
    weekly: z.boolean().default(true),
    /** Whether CEOs are told of the figures of the day before, by mail and as a notification, at 8:00 in the tenant's zone. */
    daily: z.boolean().default(true),
  })
  .prefault({});
defineSettings('reports', reportSettings);

declare module '../shared/settings-sections.js' {
  interface TenantSettings {
    reports: z.output<typeof reportSettings>;
  }
}
