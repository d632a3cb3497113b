import { z } from 'zod';
import { defineSettings } from '../shared/settings-sections.js';
import { text } from '../shared/texts.js';

/** What may stand in the places of the template of a reminder. */
const places = ['name', 'business', 'when', 'text'] as const;

/** How contacts are reminded of their appointments. */
const agendaSettings = z
  .strictObject({
    /** So many hours before each; none reminds nobody. */
    remindBefore: z.array(z.int().min(1).max(336)).max(5).default([24, 2]),
    /** Lets the agent offer free hours, and book, move and cancel appointments by itself. */
    byAgent: z.boolean().default(false),
    /** The approved template that is sent where the channel takes no free text, and what fills its places in order. */
    template: z
      .strictObject({ name: text('label').min(1), variables: z.array(z.enum(places)).max(10).default([]) })
      .nullable()
      .default(null),
  })
  .prefault({});
defineSettings('agenda', agendaSettings);

declare module '../shared/settings-sections.js' {
  interface TenantSettings {
    agenda: z.output<typeof agendaSettings>;
  }
}
