import { z } from 'zod';
import { defineSettings } from '../shared/settings-sections.js';

/** How far those who sell reach beyond what is their own. What they see they may also work on; row-level security decides. */
const rightsSettings = z
  .strictObject({
    /** UNASSIGNED: what is their own or nobody's. TEAM: what is any seller's. */
    sellers: z.enum(['UNASSIGNED', 'TEAM']).default('UNASSIGNED'),
    /** OWN: what is their own alone. */
    professionals: z.enum(['OWN', 'UNASSIGNED', 'TEAM']).default('OWN'),
  })
  .prefault({});
defineSettings('rights', rightsSettings);

declare module '../shared/settings-sections.js' {
  interface TenantSettings {
    rights: z.output<typeof rightsSettings>;
  }
}
