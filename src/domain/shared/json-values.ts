import { z } from 'zod';
import { BadInput } from './domain-error.js';
import { cleanJson } from './text.js';
import { isLonger, maxCharacters, usersMistake } from './texts.js';

/** Limits of a JSON value that comes from outside: the number of values in it, nested ones included, and the depth of nesting. */
const maxValues = 1_000;
const maxDepth = 20;

/** Returns why a JSON value is refused, or null if it is accepted. Stops at the first reason, so a huge value costs little. */
export function jsonProblem(value: unknown): string | null {
  let count = 0;
  const problem = (inner: unknown, level: number): string | null => {
    count += 1;
    if (count > maxValues) return `This JSON has more than ${maxValues} values. Send fewer at a time.`;
    if (level > maxDepth)
      return `This JSON is nested too deeply: send at most ${maxDepth} levels of lists and objects.`;
    if (typeof inner === 'string')
      return isLonger(inner, maxCharacters.jsonText)
        ? `A text in this JSON is too long: each can have at most ${maxCharacters.jsonText} characters.`
        : null;
    if (inner === null || typeof inner !== 'object') return null;
    for (const [key, part] of Object.entries(inner)) {
      if (isLonger(key, maxCharacters.name))
        return `A key in this JSON is too long: each can have at most ${maxCharacters.name} characters.`;
      const found = problem(part, level + 1);
      if (found) return found;
    }
    return null;
  };
  return problem(value, 0);
}

/** The zod schema of any JSON that comes from outside: bounded in size, and cleaned of characters that Postgres cannot store. */
export const json = () =>
  z
    .unknown()
    .superRefine((value, context) => {
      const message = jsonProblem(value);
      if (message) context.addIssue({ code: 'custom', message, params: usersMistake });
    })
    .transform(value => cleanJson(value));

/** Same as `json`, for an object such as the values of custom fields by their keys. */
export const jsonObject = () => json().pipe(z.record(z.string(), z.unknown()));

/** Returns the JSON value of a filter, cleaned. Throws BadInput, with the field, if the value is too large. */
export function readJson<T>(value: T, field: string): T {
  const problem = jsonProblem(value);
  if (problem) throw new BadInput(`${field}: ${problem}`, [field]);
  return cleanJson(value);
}
