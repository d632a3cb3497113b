import { z } from 'zod';
import { defineSettings } from '../shared/settings-sections.js';

/** Thresholds for when a customer counts as frequent or as inactive. All other customers are occasional. */
const segmentsSettings = z
  .strictObject({
    frequentPurchases: z.int().min(1).max(1_000).default(3),
    withinDays: z.int().min(1).max(3_650).default(180),
    inactiveAfterDays: z.int().min(1).max(3_650).default(180),
  })
  .prefault({});
defineSettings('segments', segmentsSettings);

declare module '../shared/settings-sections.js' {
  interface TenantSettings {
    segments: z.output<typeof segmentsSettings>;
  }
}
