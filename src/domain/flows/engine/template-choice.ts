import { z } from 'zod';
import { type FilledTemplate, nameInTemplate } from '../../conversations/index.js';
import { text } from '../../shared/texts.js';

/** Values for the variables of a template: the contact's name, the name of the business, or the step's text. */
const sources = ['name', 'business', 'text'] as const;

/** A setting of a flow: the approved template to send if the channel takes no free text, and the values of its variables in order. */
export const templateSetting = z
  .strictObject({ name: text('label').min(1), variables: z.array(z.enum(sources)).max(10).default([]) })
  .nullable()
  .default(null);
export type TemplateChoice = NonNullable<z.output<typeof templateSetting>>;

/** Returns the template with its variables filled. Line breaks become spaces, because channels do not accept them in templates. */
export const fillTemplate = (
  choice: TemplateChoice,
  { name, ...texts }: { name: string | null; business: string; text: string },
): FilledTemplate => ({
  name: choice.name,
  values: choice.variables.map(source =>
    source === 'name' ? nameInTemplate(name) : texts[source].replace(/\s+/g, ' ').trim(),
  ),
});
