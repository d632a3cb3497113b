import { z } from 'zod';
import type { FilledTemplate } from '../../conversations/index.js';
import { text } from '../../shared/texts.js';

/** What may stand in the places of a template: the contact's name, the name of the business, or what the step says. */
const sources = ['name', 'business', 'text'] as const;

/** A setting of a flow: the approved template that is sent where the channel takes no free text, and what fills its places in order. */
export const templateSetting = z
  .strictObject({ name: text('label').min(1), variables: z.array(z.enum(sources)).max(10).default([]) })
  .nullable()
  .default(null);
export type TemplateChoice = NonNullable<z.output<typeof templateSetting>>;

/** The template with its places filled. Line breaks become spaces: channels take none in templates. */
export const fillTemplate = (
  choice: TemplateChoice,
  values: Record<TemplateChoice['variables'][number], string>,
): FilledTemplate => ({
  name: choice.name,
  values: choice.variables.map(source => values[source].replace(/\s+/g, ' ').trim()),
});
