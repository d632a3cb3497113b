import type { z } from 'zod';

type Issue = z.core.$ZodRawIssue;

/** The usual names of the types of a schema. */
const typeNames: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  date: 'a time',
  null: 'null',
};
const typeName = (type: string): string => typeNames[type] ?? `a value of the type ${type}`;

const formats: Record<string, string> = {
  datetime: 'Write an instant like 2030-12-24T12:00:00Z.',
  date: 'Write a day like 2030-12-24.',
  email: 'Write an e-mail address like ana@example.com.',
  url: 'Write an address like https://example.com.',
  uuid: 'An id is a UUID.',
};

const given = (input: unknown): string => {
  if (input === null) return 'null';
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'number') return Number.isInteger(input) ? 'a number' : `${input}`;
  return typeName(typeof input);
};

const listed = (values: readonly unknown[], most = 30): string =>
  values.slice(0, most).map(String).join(', ') + (values.length > most ? ', …' : '');

const size = (count: number, one: string, several: string): string => `${count} ${count === 1 ? one : several}`;

/** Returns the sentence about the allowed size of a text, a list or a number. */
function bounded(origin: string, bound: number, word: 'least' | 'most', inclusive: boolean): string {
  if (origin === 'string') return `This takes at ${word} ${size(bound, 'character', 'characters')}.`;
  if (origin === 'array' || origin === 'set') return `Give at ${word} ${size(bound, 'value', 'values')}.`;
  if (origin === 'date')
    return `This time is at the ${word === 'least' ? 'earliest' : 'latest'} ${new Date(bound).toISOString()}.`;
  if (inclusive) return `This number is at ${word} ${bound}.`;
  return `This number is ${word === 'least' ? 'above' : 'below'} ${bound}.`;
}

/**
 * Returns a clear sentence for a value that a schema refuses without a message of its own. It is given to zod as `error`, so that
 * users never see zod's own messages, which are for programmers.
 */
export function issueSentence(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? `This is missing: give ${typeName(issue.expected)}.`
        : `This takes ${typeName(issue.expected)}, not ${given(issue.input)}.`;
    case 'too_small':
      return issue.origin === 'string' && Number(issue.minimum) === 1
        ? 'This must not be empty.'
        : bounded(issue.origin, Number(issue.minimum), 'least', issue.inclusive ?? true);
    case 'too_big':
      return bounded(issue.origin, Number(issue.maximum), 'most', issue.inclusive ?? true);
    case 'invalid_value':
      return issue.values.length === 1 ? `This is ${listed(issue.values)}.` : `This is one of ${listed(issue.values)}.`;
    case 'unrecognized_keys':
      return `There is no such field here: ${listed(issue.keys, 5)}.`;
    case 'not_multiple_of':
      return `This number is a multiple of ${issue.divisor}.`;
    case 'invalid_format':
      return formats[issue.format] ?? 'This text has the wrong form.';
    case 'invalid_union':
      return 'This is none of what it may be.';
    default:
      return 'This value is not accepted.';
  }
}
