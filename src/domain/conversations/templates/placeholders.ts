import { z } from 'zod';
import { DomainError } from '../../shared/domain-error.js';

const placeholder = /\{\{\s*([\p{L}\p{N}_]{1,60})\s*\}\}/gu;

/** Returns the names of the placeholders of a text, each once: numbers in ascending order, others in order of appearance. */
export function placeholdersOf(body: string): string[] {
  const names = [...new Set([...body.matchAll(placeholder)].map(([, name]) => name as string))];
  return names.every(name => /^\d+$/.test(name)) ? names.toSorted((a, b) => Number(a) - Number(b)) : names;
}

/** Returns the text with its placeholders replaced by the values, which are in the order of the names. */
export const fillPlaceholders = (body: string, names: readonly string[], values: readonly string[]): string =>
  body.replace(placeholder, (whole, name: string) => values[names.indexOf(name)] ?? whole);

/** Vendors refuse values that are longer, or that change the look of the approved text. */
const longestValue = 1_024;
const breaksOff = /[\n\r\t]| {5}/;

/** Whether vendors accept the value for a placeholder. */
export const isPlaceholderValue = (value: string): boolean =>
  value.trim() !== '' && value.length <= longestValue && !breaksOff.test(value);

const given = z.union([
  z.array(z.union([z.string(), z.number()])),
  z.record(z.string(), z.union([z.string(), z.number()])),
]);

/**
 * Returns the values of a template's placeholders in order, from `{ "1": "Ana" }` or `["Ana"]`. Throws INVALID, which names the
 * placeholder that has no value, that does not exist, or whose value the vendor would refuse.
 */
export function readVariables(names: readonly string[], variables: unknown): string[] {
  const field = ['variables'];
  const parsed = given.safeParse(variables ?? {});
  if (!parsed.success)
    throw new DomainError('INVALID', 'Send the variables as an object of strings, or as a list in their order.', field);
  const { data } = parsed;
  const byName: Record<string, string | number> = Array.isArray(data)
    ? Object.fromEntries(data.map((value, at) => [names[at] ?? String(at + 1), value]))
    : data;
  const unknown = Object.keys(byName).find(name => !names.includes(name));
  if (unknown !== undefined)
    throw new DomainError(
      'INVALID',
      `The template has no variable "${unknown.slice(0, 60)}"; ${listed(names)}.`,
      field,
    );
  return names.map(name => {
    const value = String(byName[name] ?? '').trim();
    if (value === '')
      throw new DomainError('INVALID', `The variable "${name}" has no value; ${listed(names)}.`, [...field, name]);
    if (value.length > longestValue)
      throw new DomainError('INVALID', `The variable "${name}" has more than ${longestValue} characters.`, [
        ...field,
        name,
      ]);
    if (breaksOff.test(value))
      throw new DomainError(
        'INVALID',
        `The variable "${name}" has a line break, a tab or more than four spaces in a row, which channels do not accept in templates.`,
        [...field, name],
      );
    return value;
  });
}

const listed = (names: readonly string[]): string =>
  names.length === 0 ? 'it has none' : `it has ${names.map(name => `"${name}"`).join(', ')}`;
