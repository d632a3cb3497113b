import { z } from 'zod';
import { clockTime } from '../../shared/clock-time.js';
import { defineSettings } from '../../shared/settings-sections.js';

/** How much and when a business writes on its own initiative. These settings never hold back an answer to a contact. */
const sendingSettings = z
  .strictObject({
    /** The hours in which nothing is sent, in the contact's local time; null for no such hours. */
    quietHours: z
      .strictObject({ from: clockTime, to: clockTime })
      .refine(({ from, to }) => from !== to, 'Quiet hours cannot last all day: no message would ever be sent.')
      .nullable()
      .default({ from: '21:00', to: '08:00' }),
    /** Maximum number of messages to one contact in 24 hours, over all channels; null for no limit. */
    perContactDay: z.int().min(1).max(100).nullable().default(5),
  })
  .prefault({});
defineSettings('sending', sendingSettings);

declare module '../../shared/settings-sections.js' {
  interface TenantSettings {
    sending: z.output<typeof sendingSettings>;
  }
}
