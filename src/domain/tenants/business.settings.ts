import type { z } from 'zod';
import { defineSettings } from '../shared/settings-sections.js';
import { text } from '../shared/texts.js';

/** What the business sells, in a line or two. Models read it, and the fit of a lead is judged by it. */
const businessSettings = text('line').default('');
defineSettings('business', businessSettings);

declare module '../shared/settings-sections.js' {
  interface TenantSettings {
    business: z.output<typeof businessSettings>;
  }
}
