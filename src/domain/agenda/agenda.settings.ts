import { z } from 'zod';
import { defineSettings } from '../shared/settings-sections.js';
import { text } from '../shared/texts.js';

/** Values for the variables of a reminder's template. */
const places = ['name', 'business', 'when', 'text'] as const;

/** Settings for reminders of appointments and for the agent's use of the agenda. */
const agendaSettings = z
  .strictObject({
    /** Hours before the appointment at which a reminder is sent; an empty list sends none. */
    remindBefore: z.array(z.int().min(1).max(336)).max(5).default([24, 2]),
    /** Whether a contact gets a message when the business moves or cancels their appointment. */
    tellChanges: z.boolean().default(true),
    /** Whether a contact who did not come to an appointment is offered another time. */
    offerAgain: z.boolean().default(true),
    /** Lets the agent offer free hours, and book, move and cancel appointments by itself. */
    byAgent: z.boolean().default(false),
    /** The approved template to send if the channel takes no free text, and the values of its variables in order. */
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
