import { z } from 'zod';
import { defineSettings } from '../shared/settings-sections.js';

/** How the agent answers comments below the posts of the business. It answers none unless `enabled`. */
const commentSettings = z
  .strictObject({
    enabled: z.boolean().default(false),
    /** Whether it replies below the comment, for everybody to read. */
    public: z.boolean().default(true),
    /** Whether it writes to the author of a question or a complaint in private, once for each comment. */
    private: z.boolean().default(true),
    /** Whether a public reply may be the answer itself, with its prices. Otherwise it only says that a private one follows. */
    publicPrices: z.boolean().default(false),
    /** Whether spam and insults are hidden. */
    hide: z.boolean().default(false),
    /** The most private messages about comments to one person in 24 hours. */
    perPersonDay: z.int().min(1).max(20).default(2),
  })
  .prefault({});
defineSettings('comments', commentSettings);

declare module '../shared/settings-sections.js' {
  interface TenantSettings {
    comments: z.output<typeof commentSettings>;
  }
}
