import { z } from 'zod';
import { BadInput } from './domain-error.js';
import { cleanJson } from './text.js';
import { isLonger, mostCharacters, tooLongMark } from './texts.js';

/** Of an object that comes from outside: keys and values, those inside others included. */
const mostParts = 1_000;
const deepest = 20;

/** Why a JSON value is not taken; null where it is. Stops at the first reason, so the value's size costs nothing. */
export function jsonProblem(value: unknown): string | null {
  let parts = 0;
  const problem = (inner: unknown, level: number): string | null => {
    parts += 1;
    if (parts > mostParts) return `This JSON holds more than ${mostParts} values. Send fewer at once.`;
    if (level > deepest) return `This JSON is nested too deeply: send at most ${deepest} levels of lists and objects.`;
    if (typeof inner === 'string')
      return isLonger(inner, mostCharacters.jsonText)
        ? `A text in this JSON is too long: each takes at most ${mostCharacters.jsonText} characters.`
        : null;
    if (inner === null || typeof inner !== 'object') return null;
    for (const [key, part] of Object.entries(inner)) {
      if (isLonger(key, mostCharacters.name))
        return `A key in this JSON is too long: each takes at most ${mostCharacters.name} characters.`;
      const found = problem(part, level + 1);
      if (found) return found;
    }
    return null;
  };
  return problem(value, 0);
}

/** The zod schema of any JSON that comes from outside: cleaned, of a bounded size. */
export const json = () =>
  z
    .unknown()
    .superRefine((value, context) => {
      const message = jsonProblem(value);
      if (message) context.addIssue({ code: 'custom', message, params: { [tooLongMark]: true } });
    })
    .transform(value => cleanJson(value));

/** The same for an object, such as the values of custom fields by their keys. */
export const jsonObject = () => json().pipe(z.record(z.string(), z.unknown()));

/** An object of a filter, cleaned. Throws BadInput, with the field, where it is too large. */
export function readJson<T>(given: T, field: string): T {
  const problem = jsonProblem(given);
  if (problem) throw new BadInput(`${field}: ${problem}`, [field]);
  return cleanJson(given);
}
