import { z } from 'zod';
import { defineSettings } from '../shared/settings-sections.js';

/** Where facts about contacts are looked for. Sources that send data to somebody outside are off by default. */
const enrichmentSettings = z
  .strictObject({
    /** Whether the contact's own messages and the signatures of e-mails are read. */
    messages: z.boolean().default(true),
    /** Whether the country is derived from the phone number. */
    number: z.boolean().default(true),
    /** Whether the start page of the contact's company is read, found by the domain of the e-mail address. */
    website: z.boolean().default(false),
    /** Whether numbers are looked up at Twilio, which costs money. */
    lookup: z.boolean().default(false),
    /** The most numbers that are looked up in 24 hours. */
    lookupsPerDay: z.int().min(1).max(10_000).default(50),
  })
  .prefault({});
defineSettings('enrichment', enrichmentSettings);

declare module '../shared/settings-sections.js' {
  interface TenantSettings {
    enrichment: z.output<typeof enrichmentSettings>;
  }
}
