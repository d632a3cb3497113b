import { z } from 'zod';
import { defineSettings } from '../shared/settings-sections.js';
import { text } from '../shared/texts.js';

const words = z.array(text('label').min(1)).max(50).default([]);

/** The sellers who may get leads that match all conditions; an empty condition matches everything. */
const assignmentRule = z.strictObject({
  sellerIds: z.array(z.uuid()).min(1).max(50),
  sources: words,
  cities: words,
  languages: words,
  /** Words of the tags, the source, the inquiry, the last message or its intent. */
  about: words,
});

/** How leads are assigned to sellers automatically. */
const assignmentSettings = z
  .strictObject({
    /** By score, in turn, or to a seller of the first rule that matches, and by score if none does. */
    mode: z.enum(['SCORE', 'ROUND_ROBIN', 'RULES']).default('SCORE'),
    rules: z.array(assignmentRule).max(100).default([]),
    /** Assigns customers who wait for an absent seller to another seller. */
    reassignAbsent: z.boolean().default(true),
    /** Only if the seller stays away for at least this many more hours. */
    absentHours: z.int().min(1).max(720).default(4),
    /** Assigns waiting customers without a seller to a seller who is at work and has room. */
    giveWaiting: z.boolean().default(true),
  })
  .prefault({});
defineSettings('assignment', assignmentSettings);

export type AssignmentRule = z.output<typeof assignmentRule>;

declare module '../shared/settings-sections.js' {
  interface TenantSettings {
    assignment: z.output<typeof assignmentSettings>;
  }
}
