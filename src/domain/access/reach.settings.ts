import { z } from 'zod';
import { defineSettings } from '../shared/settings-sections.js';

/** Which rows the selling roles see beyond their own. They may also change the rows that they see. Row-level security enforces it. */
const rightsSettings = z
  .strictObject({
    /** UNASSIGNED: their own rows and unassigned ones. TEAM: the rows of every seller. */
    sellers: z.enum(['UNASSIGNED', 'TEAM']).default('UNASSIGNED'),
    /** OWN: only their own rows. */
    professionals: z.enum(['OWN', 'UNASSIGNED', 'TEAM']).default('OWN'),
  })
  .prefault({});
defineSettings('rights', rightsSettings);

declare module '../shared/settings-sections.js' {
  interface TenantSettings {
    rights: z.output<typeof rightsSettings>;
  }
}
