import { collapseSpaces } from '../shared/collapse-spaces.js';

/**
 * A template by its name, with the values of its placeholders in their order. Null is the name of a contact who has none: a word in the
 * language of the template that is sent takes its place, because vendors refuse empty values.
 */
export interface FilledTemplate {
  name: string;
  values: readonly (string | null)[];
}

/**
 * Returns the template of a setting with its variables filled: the contact's name for `name`, and otherwise the text of that name.
 * Line breaks become spaces, because channels do not accept them in templates.
 */
export const fillTemplate = <T extends string>(
  { name, variables }: { name: string; variables: readonly (T | 'name')[] },
  contactName: string | null,
  texts: Record<T, string>,
): FilledTemplate => ({
  name,
  values: variables.map(variable =>
    variable === 'name' ? collapseSpaces(contactName ?? '') || null : collapseSpaces(texts[variable as T]),
  ),
});
