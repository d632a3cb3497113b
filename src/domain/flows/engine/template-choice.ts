import { z } from 'zod';
import { text } from '../../shared/texts.js';

/** Values for the variables of a template: the contact's name, the name of the business, or the step's text. */
const sources = ['name', 'business', 'text'] as const;

/** A setting of a flow: the approved template to send if the channel takes no free text, and the values of its variables in order. */
export const templateSetting = z
  .strictObject({ name: text('label').min(1), variables: z.array(z.enum(sources)).max(10).default([]) })
  .nullable()
  .default(null);
export type TemplateChoice = NonNullable<z.output<typeof templateSetting>>;
