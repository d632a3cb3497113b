import { z } from 'zod';
import { defineSettings } from '../shared/settings-sections.js';
import { text } from '../shared/texts.js';

const words = z.array(text('label').min(1)).max(50).default([]);

/** Who gets the leads that all of its conditions fit; a condition that names nothing fits everything. */
const assignmentRule = z.strictObject({
  sellerIds: z.array(z.uuid()).min(1).max(50),
  sources: words,
  cities: words,
  languages: words,
  /** Words of the tags, the source, the inquiry, the last message or its intent. */
  about: words,
});

/** How leads are given to sellers by the machine. */
const assignmentSettings = z
  .strictObject({
    /** By score, in turn, or to whom the first rule that fits names, and by score where none does. */
    mode: z.enum(['SCORE', 'ROUND_ROBIN', 'RULES']).default('SCORE'),
    rules: z.array(assignmentRule).max(100).default([]),
    /** Gives customers who wait for an absent seller to somebody else. */
    reassignAbsent: z.boolean().default(true),
    /** So many hours must they still be away. */
    absentHours: z.int().min(1).max(720).default(4),
    /** Gives customers who wait for a person, and have no seller, to whoever is at work and has room. */
    giveWaiting: z.boolean().default(true),
  })
  .prefault({});
defineSettings('assignment', assignmentSettings);

export type AssignmentRule = z.output<typeof assignmentRule>;
export type AssignmentMode = z.output<typeof assignmentSettings>['mode'];

declare module '../shared/settings-sections.js' {
  interface TenantSettings {
    assignment: z.output<typeof assignmentSettings>;
  }
}
