import { z } from 'zod';
import { defineSettings } from '../shared/settings-sections.js';
import { isLonger, maxCharacters } from '../shared/texts.js';

/** The target of an answer: a field of the lead or its contact, a custom field of leads, the inquiry, or nowhere. */
export const answerTarget = z
  .string()
  .regex(
    /^(name|first-name|last-name|phone|email|city|company|message|nowhere|field:[a-z][a-zA-Z0-9_]{0,62})$/,
    'Map each answer to name, first-name, last-name, phone, email, city, company, message, nowhere, or field: followed by the key of a custom field of leads.',
  );
const question = z.string().refine(text => text !== '' && !isLonger(text, maxCharacters.line));

/** The tenant's mapping from questions of advertisement forms to targets. Usual questions in Spanish and English need no mapping. */
const adSettings = z.strictObject({ answers: z.record(question, answerTarget).default({}) }).prefault({});
defineSettings('ads', adSettings);

declare module '../shared/settings-sections.js' {
  interface TenantSettings {
    ads: z.output<typeof adSettings>;
  }
}
