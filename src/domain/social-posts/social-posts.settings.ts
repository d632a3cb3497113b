import { z } from 'zod';
import { defineSettings } from '../shared/settings-sections.js';

/** Settings for posts on social networks. */
const socialPostSettings = z
  .strictObject({
    /** Who approves drafts. AUTOMATIC: the weekly drafts are planned at the best times without a person. */
    approve: z.enum(['PERSON', 'AUTOMATIC']).default('PERSON'),
    /** Minimum hours between two planned posts of an account. */
    spacingHours: z.int().min(1).max(168).default(20),
    /** The drafts that are written each Monday, about products that are worth showing. */
    weekly: z
      .strictObject({
        enabled: z.boolean().default(false),
        /** Number of products, each with a draft for every page and account. */
        posts: z.int().min(1).max(7).default(3),
      })
      .prefault({}),
  })
  .prefault({});
defineSettings('socialPosts', socialPostSettings);

declare module '../shared/settings-sections.js' {
  interface TenantSettings {
    socialPosts: z.output<typeof socialPostSettings>;
  }
}
